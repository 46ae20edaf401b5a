import { sql } from 'kysely';
import type { CalendarDate } from '../../shared/domain/calendar-date.ts';
import type { Db } from './tables.ts';

/* When each of these cases was last at work, for its review date. */

export const lastHearings = (db: Db, caseIds: readonly string[]) =>
  db
    .selectFrom('hearings')
    .innerJoin('meetings', 'meetings.id', 'hearings.meeting_id')
    .select('hearings.case_id as id')
    .select(({ fn }) => [
      fn.max('meetings.held_on').as('last'),
      sql<number>`sum(meetings.status <> 'finalised')`.as('unfinished'),
    ])
    .where('hearings.case_id', 'in', caseIds)
    .where('hearings.binned_at', 'is', null)
    .groupBy('hearings.case_id')
    .execute();

export const lastActions = (db: Db, caseIds: readonly string[]) =>
  db
    .selectFrom('actions')
    .select('case_id as id')
    .select([
      sql<CalendarDate>`max(coalesce(status_on, due_on))`.as('last'),
      sql<number>`sum(progress = 'open')`.as('open'),
    ])
    .where('case_id', 'in', caseIds)
    .where('progress', '<>', 'binned')
    .groupBy('case_id')
    .execute();

export const lastEntries = (db: Db, caseIds: readonly string[]) =>
  db
    .selectFrom('entries')
    .select('case_id as id')
    .select(({ fn }) => fn.max('starts_on').as('last'))
    .where('case_id', 'in', caseIds)
    .where('binned_at', 'is', null)
    .groupBy('case_id')
    .execute();
