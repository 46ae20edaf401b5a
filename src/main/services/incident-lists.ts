import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '../../shared/ipc/result.ts';
import { withoutConfidential } from '../../shared/domain/list-form.ts';
import {
  confidentialIncidentFields,
  type HeldIncident,
} from '../../shared/domain/incident-list.ts';
import {
  changeIncidentList,
  findIncidentList,
  pageOfHeldIncidents,
} from '../store/incident-list-store.ts';
import { deleteIncidentsOf, deleteUnused } from '../store/undo-incident-list.ts';
import { requireSealer } from '../store/sealed-text.ts';
import type { Store } from '../store/store.ts';

type Page = { readonly listId: string; readonly offset: number; readonly limit: number };

/** The rows of an imported list that were not taken, without what is confidential. */
export async function listHeldIncidents(
  store: Store,
  page: Page,
): Promise<{ total: number; rows: HeldIncident[] }> {
  const { total, rows } = await pageOfHeldIncidents(store.db, requireSealer(store), page);
  return {
    total,
    rows: rows.map(({ rowNumber, values, problems }) => {
      return { rowNumber, ...withoutConfidential(values, confidentialIncidentFields), problems };
    }),
  };
}

type Undone = { incidents: number; victims: number; keptVictims: number };

/**
 * Takes an imported list out again as one batch: its incidents, its held rows, and those of its
 * victims on whom nothing else leans. That it was imported, and undone, stays on record.
 */
export async function undoIncidentList(store: Store, id: string): Promise<Undone> {
  return store.change(
    'incident-list.undone',
    id,
    async (tx, at) => {
      const list = await findIncidentList(tx, id);
      if (list === undefined) throw new AppError('not-found', 'This list is not in the store.');
      if (list.undoneAt !== null) {
        throw new AppError('conflict', 'This import has been undone already.');
      }
      const personIds = await deleteIncidentsOf(tx, id);
      const victims = await deleteUnused(tx, list.sourceNumber, personIds, () => nextTurn());
      await changeIncidentList(tx, id, { undone_at: at });
      const keptVictims = personIds.length - victims;
      return { incidents: list.importedCount, victims, keptVictims };
    },
    ({ incidents, victims, keptVictims }) =>
      `${incidents} incidents and ${victims} victims taken out, ${keptVictims} victims kept`,
  );
}
