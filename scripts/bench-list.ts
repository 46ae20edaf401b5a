import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createAppCore } from '../tests/support/app-core.ts';
import { bigList } from '../tests/support/big-list.ts';
import { figures, type Figure } from './bench-figures.ts';

/** As many rows as a county's crimes in a year. */
const rows = 48_557;
const turns = 5;

/** From choosing a very long list to its first page, and the longest stall of main meanwhile. */
export async function measureListReading(): Promise<Figure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'casetable-bench-'));
  const file = path.join(folder, 'list.csv');
  writeFileSync(file, bigList(rows));
  const core = createAppCore({
    folder,
    dialogs: {
      chooseList: () => Promise.resolve(file),
      chooseNewStore: () => Promise.resolve(path.join(folder, 'x.casetable')),
    },
  });
  const call = async <T>(name: string, input: unknown): Promise<T> => {
    const result = await core.dispatch(name, input);
    if (!result.ok) throw new Error(`${name}: ${result.error.code}`);
    return result.value as T;
  };
  const { placeId } = await call<{ placeId: string }>('store.choosePlace', { forumName: 'Bench' });
  const passphrase = 'a passphrase for the bench';
  await call('store.create', {
    placeId,
    userName: 'J Lowe',
    passphrase,
    forumName: 'Bench',
    forumKind: 'marac',
  });

  const whole: number[] = [];
  const stalls: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const stall = watchStalls();
    const started = performance.now();
    const { listId } = await call<{ listId: string }>('lists.choose', {});
    const { mapping } = await call<{ mapping: object }>('lists.read', { listId });
    await call('lists.check', { listId, mapping });
    await call('lists.rows', { listId, kind: 'problem', limit: 50 });
    whole.push(performance.now() - started);
    stalls.push(stall());
    await call('lists.cancel', { listId });
  }
  await call('store.lock', {});
  rmSync(folder, { recursive: true });
  return [
    { ...figures(`${rows} rows: read, check, first page`, whole), ...goal(whole, 5000) },
    figures('  longest stall of main meanwhile', stalls),
  ];
}

const goal = (ms: readonly number[], limit: number): Pick<Figure, 'goal' | 'isMet'> => ({
  goal: `at most ${limit} ms`,
  isMet: Math.max(...ms) <= limit,
});

/** Watches how late a timer comes; the answer is the worst delay in milliseconds. */
export function watchStalls(): () => number {
  let worst = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    worst = Math.max(worst, performance.now() - last - 5);
    last = performance.now();
  }, 5);
  return () => {
    clearInterval(timer);
    return worst;
  };
}
