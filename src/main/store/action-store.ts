import { sql } from 'kysely';
import type { Action, ActionSummary } from '../../shared/domain/action.ts';
import { addDays, type CalendarDate } from '../../shared/domain/calendar-date.ts';
import type { ForumKind } from '../../shared/domain/forum-kind.ts';
import { caseNumber, namesOfCases, type CasesFound } from './case-store.ts';
import { countOf, readPage } from './read-page.ts';
import type { ActionRow, Db } from './tables.ts';

type NamedRow = ActionRow & { agency_name: string };

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
  readonly cases: CasesFound | readonly string[] | null;
  readonly today: CalendarDate;
  readonly offset: number;
  readonly limit: number;
};

/** Actions alone, so that an index serves both the count and the order. */
function filtered(
  db: Db,
  { view, agencyId, cases, today }: Omit<ActionFilter, 'offset' | 'limit'>,
) {
  let query = db.selectFrom('actions');
  if (view === 'all') query = query.where('binned_at', 'is', null);
  else query = query.where('progress', '=', view === 'finished' ? 'finished' : 'open');
  if (view === 'overdue') query = query.where('due_on', '<', today);
  if (agencyId !== null) query = query.where('agency_id', '=', agencyId);
  if (cases !== null) query = query.where('case_id', 'in', cases);
  return query;
}

/**
 * Nearly all actions of an old store are finished, and SQLite counts a whole table much faster than
 * the rows of one kind: so the few others are taken from the whole.
 */
export async function countActions(
  db: Db,
  filter: Omit<ActionFilter, 'offset' | 'limit'>,
): Promise<number> {
  const { view, agencyId } = filter;
  if (agencyId !== null || view === 'open' || view === 'overdue') {
    return countOf(filtered(db, filter));
  }
  const actions = db.selectFrom('actions');
  const others = view === 'all' ? ['binned' as const] : ['binned' as const, 'open' as const];
  return (await countOf(actions)) - (await countOf(actions.where('progress', 'in', others)));
}

/** One page of the register of actions: the most overdue first, of finished ones the latest. */
export async function pageOfActions(
  db: Db,
  kind: ForumKind,
  filter: ActionFilter,
): Promise<{ total: number; rows: ActionSummary[] }> {
  const direction = filter.view === 'finished' ? 'desc' : 'asc';
  const { total, rows } = await readPage({
    filtered: filtered(db, filter),
    isSearch: filter.cases !== null,
    count: () => countActions(db, filter),
    page: (query) =>
      query
        .select('id')
        .orderBy('due_on', direction)
        .orderBy('id', direction)
        .limit(filter.limit)
        .offset(filter.offset),
  });
  const ids = rows.map(({ id }) => id);
  return { total, rows: await summariesOf(db, kind, ids) };
}

type Earlier = {
  /** Only of meetings held before this day. */
  readonly heldBefore: CalendarDate;
  /** Finished ones only when that was recorded after this day. */
  readonly settledAfter: CalendarDate;
  /** At most so many open and so many settled ones. */
  readonly limit: number;
};

/** Actions of earlier meetings: those still open, and those settled of late; by their due dates. */
export async function actionsOfEarlierMeetings(
  db: Db,
  kind: ForumKind,
  { heldBefore, settledAfter, limit }: Earlier,
): Promise<ActionSummary[]> {
  const earlier = () =>
    db
      .selectFrom('actions')
      .innerJoin('hearings', 'hearings.id', 'actions.hearing_id')
      .innerJoin('meetings', 'meetings.id', 'hearings.meeting_id')
      .select(['actions.id', 'actions.due_on'])
      .where('meetings.held_on', '<', heldBefore);
  const open = await earlier()
    .where('actions.progress', '=', 'open')
    .orderBy('actions.due_on')
    .limit(limit)
    .execute();
  const settled = await earlier()
    .where('actions.status_recorded_at', '>=', addDays(settledAfter, 1))
    // The plus keeps SQLite from walking every finished action instead of those settled of late.
    .where(sql`+actions.progress`, '=', 'finished')
    .orderBy('actions.due_on')
    .limit(limit)
    .execute();
  const rows = [...open, ...settled].toSorted((a, b) => a.due_on.localeCompare(b.due_on));
  return summariesOf(
    db,
    kind,
    rows.map(({ id }) => id),
  );
}

/** The rows of the register for these actions, in the order of the ids. */
async function summariesOf(
  db: Db,
  kind: ForumKind,
  ids: readonly string[],
): Promise<ActionSummary[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('actions')
    .innerJoin('agencies', 'agencies.id', 'actions.agency_id')
    .innerJoin('hearings', 'hearings.id', 'actions.hearing_id')
    .innerJoin('meetings', 'meetings.id', 'hearings.meeting_id')
    .innerJoin('cases', 'cases.id', 'actions.case_id')
    .selectAll('actions')
    .select(['agencies.name as agency_name', 'cases.number as case_number'])
    .select(['meetings.id as meeting_id', 'meetings.held_on'])
    .where('actions.id', 'in', ids)
    .execute();
  const pairs = await namesOfCases(
    db,
    rows.map(({ case_id }) => case_id),
  );
  const place = new Map(ids.map((id, index) => [id, index]));
  return rows
    .toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))
    .map((row) => ({
      ...toAction(row),
      caseId: row.case_id,
      caseNumber: caseNumber(kind, row.case_number),
      victimSurname: pairs.get(row.case_id)?.victim.surname ?? '',
      perpetratorSurname: pairs.get(row.case_id)?.perpetrator.surname ?? '',
      meetingId: row.meeting_id,
      meetingOn: row.held_on,
    }));
}
