import { statSync } from 'node:fs';
import type { Database } from 'better-sqlite3-multiple-ciphers';
import { hideWith } from '../src/main/store/sealed-person.ts';
import { createSealer } from '../src/main/store/sealer.ts';
import { foundKinds, type FoundKind } from '../src/shared/domain/search/found.ts';
import { noFilter } from '../src/shared/domain/search/search-filter.ts';
import { createAppCore } from '../tests/support/app-core.ts';
import { sessionOf } from '../tests/support/open-session.ts';
import { openRaw } from '../tests/support/raw-store.ts';
import { openTestStore, type TestStore } from '../tests/support/test-store.ts';
import { figures, printFigures, type Figure } from './bench-figures.ts';
import { runScript } from './child.ts';
import { fillSearchStore } from './fill-search-store.ts';
import { say } from './progress.ts';

const cases = Number(process.argv[2] ?? 20_000);
const limitMs = 50;

/** What people type, letter by letter; among it what is hardest: letters and words that all rows have. */
const typed = {
  'a name': [
    'catherine smith',
    'mohammed khan',
    'sarah jones',
    "sinead o'neill",
    'smyth',
    'katherine',
  ],
  'two people': ['smith khan', 'jones taylor'],
  'a frequent word': ['police', 'the', 'school', 'children', 'perpetrator', 'housing officer'],
  'several words': [
    'bail conditions court',
    'knife threats phone',
    'the police and the school',
    'alarm vehicle',
  ],
  'a rare word': ['brabadon', 'zurglo', 'wifrisal quames'],
  'a number': [
    `M-${Math.floor(cases / 2)}`,
    `G${String(Math.floor(cases / 3)).padStart(7, '0')}`,
    'CR/1500/16',
  ],
  'a date': ['12/7/1987', '12 jul 87', 'smith 12/7/1987', '12 november 2025'],
  'a phone or place': ['07700 900123', 'LN1 3AB', '12 LN1 3AB'],
  'what nobody wrote': ['qqq', 'xyzzy plugh', '12/3 High St', 'a-b "c'],
} as const;

const rounds = cases > 100_000 ? 3 : 5;

/** `npm run bench:search -- CASES`: each letter of each of these, through the whole of main. */
runScript(async () => {
  await using empty = await openTestStore();
  await empty.close();
  fill(empty);
  const store = await empty.reopen();
  printFigures(await measure(store));
  await store.close();
  return 0;
});

function fill({ path, key, addressKey }: TestStore): void {
  using raw = openRaw(path, key);
  fillSearchStore({ handle: raw.handle, cases, hide: hideWith(createSealer(addressKey)) });
  const size = megabytes(statSync(path).size);
  say(`The file has ${size}, of which indexes of words ${megabytes(indexSize(raw.handle))}.`);
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

const indexSize = (handle: Database): number =>
  Number(
    handle
      .prepare(
        "SELECT sum(pgsize) FROM dbstat WHERE aggregate = 1 AND name LIKE '%!_search!_%' ESCAPE '!'",
      )
      .pluck()
      .get(),
  );

/** Each text as it is typed: `s`, `sm`, `smi`. */
const lettersOf = (text: string): string[] =>
  Array.from({ length: text.length }, (_, index) => text.slice(0, index + 1)).filter(
    (part) => part.trim() !== '' && !part.endsWith(' '),
  );

async function measure(store: TestStore): Promise<Figure[]> {
  const { dispatch } = createAppCore({ folder: '/nowhere', session: sessionOf(store) });
  // A machine that does other things too lets a call wait: the work of the thread alone is told too.
  const atWork: number[] = [];
  const timed = async (name: string, input: unknown): Promise<number> => {
    const started = performance.now();
    const before = process.threadCpuUsage();
    const result = await dispatch(name, input);
    if (!result.ok) throw new Error(`${name}: ${result.error.code}`);
    const { user, system } = process.threadCpuUsage(before);
    atWork.push((user + system) / 1000);
    return performance.now() - started;
  };
  const all: number[] = [];
  const results: Figure[] = [];
  const cold = await timed('search.find', { text: 'zebra' });
  for (const [name, texts] of Object.entries(typed)) {
    const own: number[] = [];
    const worst = { text: '', ms: 0 };
    for (let round = 0; round < rounds; round += 1) {
      for (const text of texts.flatMap(lettersOf)) {
        const ms = await timed('search.find', { text });
        own.push(ms);
        if (ms > worst.ms) Object.assign(worst, { text, ms });
      }
    }
    all.push(...own);
    results.push(figures(`${name} (slowest: ${worst.text})`, own, limitMs));
  }
  const pages: number[] = [];
  for (const text of Object.values(typed).flat()) {
    for (const kind of foundKinds) pages.push(await timed('search.list', listed(text, kind)));
  }
  return [
    figures('the first of all', [cold]),
    ...results,
    figures('the first page of one kind', pages, limitMs),
    figures('every letter', all, limitMs),
    figures('  of which at work', atWork, limitMs),
  ];
}

const listed = (text: string, kind: FoundKind) => ({
  filter: { ...noFilter, text, kind },
  after: null,
});
