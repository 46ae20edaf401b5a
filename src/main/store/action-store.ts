import type { Action, ActionSummary } from '../../shared/domain/action.ts';
import type { CalendarDate } from '../../shared/domain/calendar-date.ts';
import type { ForumKind } from '../../shared/domain/forum.ts';
import { caseNumber, pairsOfCases } from './case-store.ts';
import type { ActionsTable, Db } from './tables.ts';

type NamedRow = ActionsTable & { agency_name: string };

const toAction = (row: NamedRow): Action => ({
  id: row.id,
  hearingId: row.hearing_id,
  agencyId: row.agency_id,
  agencyName: row.agency_name,
  text: row.text,
  dueOn: row.due_on,
  riskId: row.risk_id,
  status: row.status,
  statusNote: row.status_note,
  statusOn: row.status_on,
});

export async function actionsOfHearing(db: Db, hearingId: string): Promise<Action[]> {
  const rows = await db
    .selectFrom('actions')
    .innerJoin('agencies', 'agencies.id', 'actions.agency_id')
    .selectAll('actions')
    .select('agencies.name as agency_name')
    .where('actions.hearing_id', '=', hearingId)
    .where('actions.binned_at', 'is', null)
    .orderBy('actions.position')
    .execute();
  return rows.map(toAction);
}

export type ActionView = 'open' | 'overdue' | 'finished' | 'all';

export type ActionFilter = {
  readonly view: ActionView;
  readonly agencyId: string | null;
  /** Only of these cases; null for all. */
  readonly caseIds: readonly string[] | null;
  /** Only of meetings held before this day; null for all. */
  readonly heldBefore: CalendarDate | null;
  readonly today: CalendarDate;
  readonly offset: number;
  readonly limit: number;
};

function filtered(db: Db, filter: ActionFilter) {
  let query = db
    .selectFrom('actions')
    .innerJoin('agencies', 'agencies.id', 'actions.agency_id')
    .innerJoin('hearings', 'hearings.id', 'actions.hearing_id')
    .innerJoin('meetings', 'meetings.id', 'hearings.meeting_id')
    .innerJoin('cases', 'cases.id', 'actions.case_id')
    .where('actions.binned_at', 'is', null);
  if (filter.view === 'open') {
    query = query.where('actions.status', 'in', ['open', 'not-undertaken']);
  } else if (filter.view === 'overdue') {
    query = query
      .where('actions.status', 'in', ['open', 'not-undertaken'])
      .where('actions.due_on', '<', filter.today);
  } else if (filter.view === 'finished') {
    query = query.where('actions.status', 'in', ['done', 'not-possible']);
  }
  if (filter.agencyId !== null) query = query.where('actions.agency_id', '=', filter.agencyId);
  if (filter.caseIds !== null) query = query.where('actions.case_id', 'in', filter.caseIds);
  if (filter.heldBefore !== null) query = query.where('meetings.held_on', '<', filter.heldBefore);
  return query;
}

/** One page of the register of actions: the most overdue first. */
export async function pageOfActions(
  db: Db,
  kind: ForumKind,
  filter: ActionFilter,
): Promise<{ total: number; rows: ActionSummary[] }> {
  if (filter.caseIds?.length === 0) return { total: 0, rows: [] };
  const count = await filtered(db, filter)
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await filtered(db, filter)
    .selectAll('actions')
    .select(['agencies.name as agency_name', 'cases.number as case_number'])
    .select(['meetings.id as meeting_id', 'meetings.held_on'])
    .orderBy('actions.due_on', filter.view === 'finished' ? 'desc' : 'asc')
    .orderBy('actions.id')
    .limit(filter.limit)
    .offset(filter.offset)
    .execute();
  const pairs = await pairsOfCases(
    db,
    rows.map(({ case_id }) => case_id),
  );
  const summaries = rows.map((row) => ({
    ...toAction(row),
    caseId: row.case_id,
    caseNumber: caseNumber(kind, row.case_number),
    victimSurname: pairs.get(row.case_id)?.victim.surname ?? '',
    perpetratorSurname: pairs.get(row.case_id)?.perpetrator.surname ?? '',
    meetingId: row.meeting_id,
    meetingOn: row.held_on,
  }));
  return { total: count.total, rows: summaries };
}
