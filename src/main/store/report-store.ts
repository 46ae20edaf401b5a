import type { CalendarDate } from '../../shared/domain/calendar-date.ts';
import type { IncidentKind } from '../../shared/domain/incident.ts';
import type { Period } from '../../shared/domain/performance-year.ts';
import type { CountsByType, VictimsByNumber } from '../../shared/domain/repeat-victims.ts';
import type { Db } from './tables.ts';

type Asked = Period & { readonly kind: IncidentKind };

/** Who each incident of the period is about: persons joined as one are one. */
const counted = (db: Db, { kind, from, to }: Asked) =>
  db
    .selectFrom('incidents')
    .innerJoin('persons', 'persons.id', 'incidents.person_id')
    .where('incidents.kind', '=', kind)
    .where('incidents.occurred_on', '>=', from)
    .where('incidents.occurred_on', '<=', to);

/** How many victims had one incident in the period, how many two, and so on. */
export const countVictimsByNumber = (db: Db, asked: Asked): Promise<VictimsByNumber[]> =>
  db
    .selectFrom(
      counted(db, asked)
        .select((select) => select.fn.countAll<number>().as('number'))
        .groupBy('persons.identity_id')
        .as('each_victim'),
    )
    .select((select) => ['number', select.fn.countAll<number>().as('victims')])
    .groupBy('number')
    .orderBy('number')
    .execute();

/** Incidents and their victims by what the sender calls them, in the order of the alphabet. */
export const countByType = (db: Db, asked: Asked): Promise<CountsByType[]> =>
  counted(db, asked)
    .select((select) => [
      'incidents.classification as type',
      select.fn.countAll<number>().as('incidents'),
      select.fn.count<number>('persons.identity_id').distinct().as('victims'),
    ])
    .groupBy('incidents.classification')
    .orderBy('incidents.classification')
    .execute();

/** The days of the first and the last incident of a kind; null when there is none. */
export async function daysOfIncidents(
  db: Db,
  kind: IncidentKind,
): Promise<{ first: CalendarDate; last: CalendarDate } | null> {
  const ofKind = db.selectFrom('incidents').where('kind', '=', kind).select('occurred_on');
  // One query for each end: the index leads to it at once.
  const first = await ofKind.orderBy('occurred_on').limit(1).executeTakeFirst();
  const last = await ofKind.orderBy('occurred_on', 'desc').limit(1).executeTakeFirst();
  if (first === undefined || last === undefined) return null;
  return { first: first.occurred_on, last: last.occurred_on };
}
