import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createAppCore } from '../tests/support/app-core.ts';
import { crimesOf2013, incidentCsv } from '../tests/support/victim-incidents.ts';
import { figures, type Figure } from './bench-figures.ts';
import { watchStalls } from './bench-list.ts';

const goalMs = 20_000;

/** A county's crimes of a year from their file into a new encrypted store, and their report. */
export async function measureIncidents(): Promise<Figure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'casetable-bench-'));
  const file = path.join(folder, 'crimes.csv');
  const crimes = crimesOf2013();
  writeFileSync(file, incidentCsv(crimes));
  const core = createAppCore({
    folder,
    dialogs: {
      chooseIncidents: () => Promise.resolve(file),
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

  const started = performance.now();
  const { listId } = await call<{ listId: string }>('incidents.choose', {});
  const { mapping } = await call<{ mapping: object }>('incidents.read', { listId });
  const facts = { kind: 'crime', source: 'Northmere Police' };
  await call('incidents.check', { listId, mapping, ...facts });
  const checkedMs = performance.now() - started;
  const stall = watchStalls();
  const begun = performance.now();
  await call('incidents.import', { listId });
  const importedMs = performance.now() - begun;
  const stallMs = stall();
  const reports: number[] = [];
  for (let turn = 0; turn < 5; turn += 1) {
    const asked = performance.now();
    await call('reports.repeatVictims', { kind: 'crime' });
    reports.push(performance.now() - asked);
  }
  const removal = await timed(() => call('incidents.remove', { listId }));
  const restoring = await timed(() => call('incidents.restore', { listId }));
  await call('store.lock', {});
  rmSync(folder, { recursive: true });
  const wholeMs = checkedMs + importedMs;
  const goal = { goal: `at most ${goalMs} ms`, isMet: wholeMs <= goalMs };
  return [
    { ...figures(`${crimes.length} incidents: read, check, import`, [wholeMs]), ...goal },
    figures('  of that the import', [importedMs]),
    figures('  longest stall of main meanwhile', [stallMs]),
    figures('  their report', reports),
    figures('  its removal to the bin', [removal.ms]),
    figures('  longest stall of main meanwhile', [removal.stallMs]),
    figures('  putting it back', [restoring.ms]),
    figures('  longest stall of main meanwhile', [restoring.stallMs]),
  ];
}

/** How long some work takes, and the longest time for which nothing else could run. */
async function timed(work: () => Promise<unknown>): Promise<{ ms: number; stallMs: number }> {
  const stall = watchStalls();
  const begun = performance.now();
  await work();
  return { ms: performance.now() - begun, stallMs: stall() };
}
