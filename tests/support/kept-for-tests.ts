import { afterAll, beforeAll } from 'vitest';
import { keepStore, type KeptStores } from './kept-store.ts';

/** Copies of one store, which is made before the tests of a file and goes after them. */
export function keptForTests(cases: number): Pick<KeptStores, 'take'> {
  let kept: KeptStores;
  beforeAll(async () => {
    kept = await keepStore(cases);
  }, 180_000);
  afterAll(() => kept.dispose());
  return { take: () => kept.take() };
}
