import { setImmediate as nextTurn } from 'node:timers/promises';
import { counted } from '../../shared/domain/count-words.ts';
import { AppError } from '../../shared/ipc/result.ts';
import {
  countAgain,
  findRenumbered,
  putIncidentsBack,
  putReferencesBack,
  takeIncidentsOut,
  takeReferencesOut,
  victimsInBin,
} from '../store/bin-incident-list.ts';
import { hideUnused, showPersons } from '../store/binned-persons.ts';
import { getForum } from '../store/forum-store.ts';
import {
  changeIncidentList,
  findIncidentList,
  moveBinnedFrom,
  type KeptList,
} from '../store/incident-list-store.ts';
import { nextPersonNumber } from '../store/person-store.ts';
import type { Store, Tx } from '../store/store.ts';
import { suggestForNew } from './suggest-for-new.ts';

type Removed = { incidents: number; victims: number; keptVictims: number };

/** The window is drawn between the parts of work on a whole list. */
const rest = (): Promise<void> => nextTurn();

async function requireList(tx: Tx, id: string): Promise<KeptList> {
  const list = await findIncidentList(tx, id);
  if (list === undefined) throw new AppError('not-found', 'This list is not in the store.');
  return list;
}

/**
 * Puts an imported list in the bin: its incidents, the rows not taken, and those of its victims on whom
 * nothing else leans. Nothing of it is counted, looked up or found until it is put back.
 */
export async function removeIncidentList(store: Store, id: string): Promise<Removed> {
  return store.change(
    'incident-list.removed',
    id,
    async (tx, at) => {
      const list = await requireList(tx, id);
      if (list.isBinned) throw new AppError('conflict', 'This list is in the bin already.');
      if (list.undoneAt !== null) {
        throw new AppError('conflict', 'This import has been undone already.');
      }
      await takeIncidentsOut(tx, list, rest);
      const personIds = await victimsInBin(tx, id);
      await takeReferencesOut(tx, list.sourceNumber, personIds, rest);
      const victims = await hideUnused(tx, personIds, rest);
      const binned = { binned_at: at, binned_from: await nextPersonNumber(tx) };
      await changeIncidentList(tx, id, binned);
      const keptVictims = personIds.length - victims;
      return { incidents: list.importedCount, victims, keptVictims };
    },
    ({ incidents, victims, keptVictims }) =>
      `${incidents} incidents and ${victims} victims put in the bin, ${keptVictims} victims kept`,
  );
}

/**
 * Puts a list back as it was, unless its incidents were imported again. Whoever came into the store
 * meanwhile is compared with its victims, as they would have been on coming.
 */
export async function restoreIncidentList(store: Store, id: string): Promise<void> {
  await store.change(
    'incident-list.restored',
    id,
    async (tx, at) => {
      const list = await requireList(tx, id);
      if (list.binnedFrom === null) throw new AppError('conflict', 'This list is not in the bin.');
      await refuseTwice(tx, id);
      const instead = await findRenumbered(tx, list.sourceNumber);
      const personIds = (await victimsInBin(tx, id)).filter((personId) => !instead.has(personId));
      await putIncidentsBack(tx, list, instead, rest);
      await putReferencesBack(tx, list.sourceNumber, personIds, rest);
      await showPersons(tx, personIds, rest);
      await changeIncidentList(tx, id, { binned_at: null, binned_from: null });
      await moveBinnedFrom(tx, list.binnedFrom);
      if ((await nextPersonNumber(tx)) > list.binnedFrom) {
        const { settings } = await getForum(tx);
        const circumstances = { firstNew: list.binnedFrom, settings: settings.matching, at };
        await suggestForNew(tx, { ...circumstances, pause: rest });
      }
      return list.importedCount;
    },
    (incidents) => `${incidents} incidents put back`,
  );
}

/** Nobody is to be counted twice for one incident. */
async function refuseTwice(tx: Tx, id: string): Promise<void> {
  const again = await countAgain(tx, id);
  if (again === 0) return;
  const are = again === 1 ? 'is' : 'are';
  throw new AppError(
    'conflict',
    `${counted(again, 'incident')} of this list ${are} in the store again, from a list that was ` +
      'imported since. Remove that list first, under Reports, Lists imported; then put this one back.',
  );
}
