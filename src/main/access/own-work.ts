import type { Viewer } from '../../shared/domain/access/user.ts';
import type { CalendarDate } from '../../shared/domain/calendar-date.ts';
import type { About } from '../../shared/ipc/define.ts';
import { toCome } from '../store/meeting-store.ts';
import type { Db } from '../store/tables.ts';

/**
 * Whether any of these records lies beyond what a representative works on: the actions of their own
 * agency, and the cases of meetings to come. Nobody else is held to that.
 */
export async function isBeyondOwnWork(
  db: Db,
  { role, agencyId }: Viewer,
  kind: About['kind'],
  ids: readonly string[],
  today: CalendarDate,
): Promise<boolean> {
  if (role !== 'representative') return false;
  if (kind !== 'action' && kind !== 'hearing') return true;
  const own = kind === 'action' ? actionsOf(db, agencyId, ids) : hearingsToCome(db, ids, today);
  const known = new Set((await own.execute()).map(({ id }) => id));
  return !ids.every((id) => known.has(id));
}

const actionsOf = (db: Db, agencyId: string | null, ids: readonly string[]) =>
  db
    .selectFrom('actions')
    .select('actions.id')
    .where('actions.id', 'in', ids)
    .where('actions.binned_at', 'is', null)
    .where('actions.agency_id', '=', agencyId ?? '');

const hearingsToCome = (db: Db, ids: readonly string[], today: CalendarDate) =>
  db
    .selectFrom('hearings')
    .select('hearings.id')
    .where('hearings.id', 'in', ids)
    .where('hearings.binned_at', 'is', null)
    .where('hearings.meeting_id', 'in', toCome(db, today));
