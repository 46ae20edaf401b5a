import { sql, type ExpressionBuilder } from 'kysely';
import type { BinKind } from '../../shared/domain/bin.ts';
import type { CalendarDate } from '../../shared/domain/calendar-date.ts';
import type { Db, MeetingsTable } from './tables.ts';

export type BinFilter = {
  /** Null for all kinds. */
  readonly kind: BinKind | null;
  readonly offset: number;
  readonly limit: number;
};

type Status = MeetingsTable['status'];

/* Each kind answers the same columns in the same order: a union goes by place, not by name. */

function risks(db: Db) {
  return db
    .selectFrom('risks')
    .innerJoin('hearings', 'hearings.id', 'risks.hearing_id')
    .innerJoin('meetings', 'meetings.id', 'hearings.meeting_id')
    .innerJoin('cases', 'cases.id', 'hearings.case_id')
    .where('risks.binned_at', 'is not', null)
    .select((column) => [
      column.val<BinKind>('risk').as('kind'),
      'risks.id as id',
      'risks.binned_at as removed_at',
      'risks.text as text',
      'cases.number as case_number',
      'meetings.id as meeting_id',
      'meetings.held_on as held_on',
      'meetings.status as status',
      'hearings.referral_id as referral_id',
    ])
    .$castTo<BinRow>();
}

function actions(db: Db) {
  return db
    .selectFrom('actions')
    .innerJoin('hearings', 'hearings.id', 'actions.hearing_id')
    .innerJoin('meetings', 'meetings.id', 'hearings.meeting_id')
    .innerJoin('cases', 'cases.id', 'actions.case_id')
    .where('actions.progress', '=', 'binned')
    .select((column) => [
      column.val<BinKind>('action').as('kind'),
      'actions.id as id',
      'actions.binned_at as removed_at',
      'actions.text as text',
      'cases.number as case_number',
      'meetings.id as meeting_id',
      'meetings.held_on as held_on',
      'meetings.status as status',
      'hearings.referral_id as referral_id',
    ])
    .$castTo<BinRow>();
}

function agendaCases(db: Db) {
  return db
    .selectFrom('hearings')
    .innerJoin('meetings', 'meetings.id', 'hearings.meeting_id')
    .innerJoin('cases', 'cases.id', 'hearings.case_id')
    .where('hearings.binned_at', 'is not', null)
    .select((column) => [
      column.val<BinKind>('agenda').as('kind'),
      'hearings.id as id',
      'hearings.binned_at as removed_at',
      column.val('').as('text'),
      'cases.number as case_number',
      'meetings.id as meeting_id',
      'meetings.held_on as held_on',
      'meetings.status as status',
      'hearings.referral_id as referral_id',
    ])
    .$castTo<BinRow>();
}

/** What is recorded of a case or of a person; what it says is made from its kind. */
function entries(db: Db) {
  return db
    .selectFrom('entries')
    .leftJoin('cases', 'cases.id', 'entries.case_id')
    .where('entries.binned_at', 'is not', null)
    .select((column) => [
      column.val<BinKind>('entry').as('kind'),
      'entries.id as id',
      'entries.binned_at as removed_at',
      column.val('').as('text'),
      'cases.number as case_number',
      ...ofNoMeeting(column),
    ])
    .$castTo<BinRow>();
}

function attachments(db: Db) {
  return db
    .selectFrom('attachments')
    .innerJoin('cases', 'cases.id', 'attachments.case_id')
    .where('attachments.binned_at', 'is not', null)
    .select((column) => [
      column.val<BinKind>('attachment').as('kind'),
      'attachments.id as id',
      'attachments.binned_at as removed_at',
      'attachments.file_name as text',
      'cases.number as case_number',
      ...ofNoMeeting(column),
    ])
    .$castTo<BinRow>();
}

/** What was heard in no meeting has none of this. */
const ofNoMeeting = <DB, TB extends keyof DB>(column: ExpressionBuilder<DB, TB>) =>
  [
    column.val<string | null>(null).as('meeting_id'),
    column.val<CalendarDate | null>(null).as('held_on'),
    column.val<Status | null>(null).as('status'),
    column.val<string | null>(null).as('referral_id'),
  ] as const;

/** Nor has what is not of a case. */
const ofNoCase = <DB, TB extends keyof DB>(column: ExpressionBuilder<DB, TB>) =>
  [column.val<number | null>(null).as('case_number'), ...ofNoMeeting(column)] as const;

function heldRows(db: Db) {
  return db
    .selectFrom('held_rows')
    .where('state', '=', 'dismissed')
    .select((column) => [
      column.val<BinKind>('held-row').as('kind'),
      'id',
      'updated_at as removed_at',
      'dismiss_reason as text',
      ...ofNoCase(column),
    ])
    .$castTo<BinRow>();
}

function incidentLists(db: Db) {
  return db
    .selectFrom('incident_lists')
    .innerJoin('incident_sources', 'incident_sources.number', 'incident_lists.source_number')
    .where('incident_lists.binned_at', 'is not', null)
    .select((column) => [
      column.val<BinKind>('incident-list').as('kind'),
      'incident_lists.id as id',
      'incident_lists.binned_at as removed_at',
      sql<string>`incident_lists.file_name || ' from ' || incident_sources.name`.as('text'),
      ...ofNoCase(column),
    ])
    .$castTo<BinRow>();
}

function services(db: Db) {
  return db
    .selectFrom('services')
    .where('binned_at', 'is not', null)
    .select((column) => [
      column.val<BinKind>('service').as('kind'),
      'id',
      'binned_at as removed_at',
      'name as text',
      ...ofNoCase(column),
    ])
    .$castTo<BinRow>();
}

export type BinRow = {
  kind: BinKind;
  id: string;
  removed_at: string;
  text: string;
  case_number: number | null;
  meeting_id: string | null;
  held_on: CalendarDate | null;
  status: Status | null;
  referral_id: string | null;
};

/** One page of what was removed, the latest first. */
export async function pageOfBin(
  db: Db,
  { kind, offset, limit }: BinFilter,
): Promise<{ total: number; rows: BinRow[] }> {
  const all = risks(db)
    .unionAll(actions(db))
    .unionAll(entries(db))
    .unionAll(attachments(db))
    .unionAll(agendaCases(db))
    .unionAll(heldRows(db))
    .unionAll(incidentLists(db))
    .unionAll(services(db));
  const ofKind = {
    risk: () => risks(db),
    action: () => actions(db),
    entry: () => entries(db),
    attachment: () => attachments(db),
    agenda: () => agendaCases(db),
    'held-row': () => heldRows(db),
    'incident-list': () => incidentLists(db),
    service: () => services(db),
  };
  const binned = db.selectFrom((kind === null ? all : ofKind[kind]()).as('binned'));
  const { total } = await binned
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await binned
    .selectAll()
    .orderBy('removed_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute();
  return { total, rows };
}
