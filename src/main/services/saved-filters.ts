import { SavedFilter } from '../../shared/domain/search/search-filter.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { deleteFilter, filtersOf, saveFilterRow } from '../store/filter-store.ts';
import type { Store } from '../store/store.ts';

/*
 * Searches that users named for themselves. They may name people, so nobody but the user reads them: each
 * is sealed with a key that follows from theirs. They are no part of the record, and no audit tells of them.
 */

/** More than anybody finds their way through. */
const filtersAtMost = 100;

const boundOf = ({ viewer }: Store, id: string): string => `saved filter ${viewer.userId} ${id}`;

/** The viewer's own, by their names. */
export async function listFilters(store: Store): Promise<SavedFilter[]> {
  const { whole, viewer } = store;
  const rows = await filtersOf(whole, viewer.userId);
  return rows
    .flatMap(({ id, content }) => opened(store, id, content))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

/** None when it was sealed before the user was given a new key pair: nobody can read it any more. */
function opened(store: Store, id: string, content: string): SavedFilter[] {
  try {
    const text = store.ownSealer.open(boundOf(store, id), content);
    return [SavedFilter.parse(JSON.parse(text))];
  } catch {
    return [];
  }
}

/** Keeps a new filter, or another name and content of one that is kept. */
export async function saveFilter(store: Store, saved: SavedFilter): Promise<void> {
  const { keepOwn, ownSealer, viewer, now } = store;
  const content = ownSealer.seal(boundOf(store, saved.id), JSON.stringify(saved));
  await keepOwn(async (tx) => {
    const known = await filtersOf(tx, viewer.userId);
    const isNew = known.every(({ id }) => id !== saved.id);
    if (isNew && known.length >= filtersAtMost) throw tooMany();
    await saveFilterRow(tx, { id: saved.id, userId: viewer.userId, content }, now());
  });
}

const tooMany = (): AppError =>
  new AppError('conflict', 'You have 100 saved filters. Remove one before you save another.');

export const removeFilter = ({ keepOwn, viewer }: Store, id: string): Promise<void> =>
  keepOwn((tx) => deleteFilter(tx, viewer.userId, id));
