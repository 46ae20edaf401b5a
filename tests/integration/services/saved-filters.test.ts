import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { listFilters, removeFilter, saveFilter } from '../../../src/main/services/saved-filters.ts';
import { createSealer } from '../../../src/main/store/sealer.ts';
import type { Store } from '../../../src/main/store/store.ts';
import { noFilter, type SavedFilter } from '../../../src/shared/domain/search/search-filter.ts';
import { asSecond } from '../../support/destroyed-case.ts';
import { pagesWith, readPages } from '../../support/read-pages.ts';
import { openTestStore } from '../../support/test-store.ts';

const aFilter = (name: string, text = 'Markerword'): SavedFilter => ({
  id: randomUUID(),
  name,
  filter: { ...noFilter, text, kind: 'note' },
});

/** Somebody else, who has keys of their own. */
const another = async (store: Store): Promise<Store> => ({
  ...(await asSecond(store)),
  ownSealer: createSealer(new Uint8Array(32).fill(9)),
});

it('are kept for their user alone, and never in clear', async () => {
  await using store = await openTestStore();
  const [second, first] = [aFilter('Weapons'), aFilter('Locks')];
  await saveFilter(store, second);
  await saveFilter(store, first);
  expect(await listFilters(store)).toEqual([first, second]);
  const other = await another(store);
  expect(await listFilters(other)).toEqual([]);
  expect(pagesWith('Markerword', readPages(store.path, store.key))).toBe(0);
});

it('are renamed and removed by their user, and by nobody else', async () => {
  await using store = await openTestStore();
  const filter = aFilter('Weapons');
  await saveFilter(store, filter);
  const other = await another(store);
  await removeFilter(other, filter.id);
  await saveFilter(other, { ...filter, name: 'Taken' });
  expect(await listFilters(store)).toEqual([filter]);
  await saveFilter(store, { ...filter, name: 'Knives' });
  expect(await listFilters(store)).toMatchObject([{ name: 'Knives' }]);
  await removeFilter(store, filter.id);
  expect(await listFilters(store)).toEqual([]);
});

it('are a hundred at most', async () => {
  await using store = await openTestStore();
  const filters = Array.from({ length: 100 }, (_, index) => aFilter(`Filter ${index}`));
  for (const filter of filters) await saveFilter(store, filter);
  await expect(saveFilter(store, aFilter('One more'))).rejects.toMatchObject({ code: 'conflict' });
  const [known] = filters;
  if (known !== undefined) await saveFilter(store, { ...known, name: 'Another name' });
  expect(await listFilters(store)).toHaveLength(100);
});
