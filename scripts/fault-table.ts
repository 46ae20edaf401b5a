import type { Fault } from './fault-list.ts';
import type { NotTried } from './faults-not-tried.ts';

/** One test of a run, by the file it stands in and its title with those of what is around it. */
export type TestRun = {
  readonly file: string;
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'skipped';
};

/** What a test has told of a fault: see tests/support/tell-fault.ts. */
export type Told = {
  readonly id: string;
  readonly tries?: number;
  readonly lost?: number;
  readonly message?: string;
};

export type FaultResult = {
  readonly fault: Fault;
  readonly state: TestRun['state'] | 'missing';
  readonly tries: number;
  /** Null where nothing can be lost, or nobody counted it. */
  readonly lost: number | null;
  /** What a person reads; of a fault that did not pass, which test it was. */
  readonly message: string;
};

/** The worst of what its tests say: a fault passes when each test of it was found and passed. */
export function resultOf(
  fault: Fault,
  runs: readonly TestRun[],
  allTold: readonly Told[],
): FaultResult {
  const told = allTold.filter(({ id }) => id === fault.id);
  const tests = wantedOf(fault).map((wanted) => ({ wanted, found: runs.filter(isOf(wanted)) }));
  const found = tests.flatMap((test) => test.found);
  const inState = (state: TestRun['state']) => found.find((run) => run.state === state);
  const failed = inState('failed');
  const missing = tests.find((test) => test.found.length === 0)?.wanted;
  const skipped = inState('skipped');
  const counts = {
    fault,
    tries: sum(told.map(({ tries }) => tries)) ?? found.length,
    lost: sum(told.map(({ lost }) => lost)),
  };
  if (failed) return { ...counts, state: 'failed', message: `FAILED: ${failed.title}` };
  if (missing) return { ...counts, state: 'missing', message: `NO SUCH TEST: ${missing.title}` };
  if (skipped) return { ...counts, state: 'skipped', message: `SKIPPED HERE: ${skipped.title}` };
  const message = told.find((one) => one.message !== undefined)?.message ?? '';
  return { ...counts, state: 'passed', message };
}

type Wanted = Pick<TestRun, 'file' | 'title'>;

const wantedOf = ({ triedBy }: Fault): Wanted[] =>
  Object.entries(triedBy).flatMap(([file, titles]) => titles.map((title) => ({ file, title })));

const isOf =
  (wanted: Wanted) =>
  (run: TestRun): boolean =>
    run.file === wanted.file && run.title.includes(wanted.title);

function sum(numbers: readonly (number | undefined)[]): number | null {
  const known = numbers.filter((number) => number !== undefined);
  return known.length === 0 ? null : known.reduce((total, number) => total + number, 0);
}

/** Fault, tries, lost, message; and below it what was not tried, each with its reason. */
export function faultTable(results: readonly FaultResult[], rest: readonly NotTried[]): string {
  const rows = results.map(({ fault, tries, lost, message }) => [
    `${fault.id.padEnd(4)}${fault.words}`,
    String(tries),
    lost === null ? '-' : String(lost),
    message === '' ? '-' : message,
  ]);
  const all = [['Fault', 'Tries', 'Lost', 'Message'], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const [wide = 0, tries = 0, lost = 0] = widths;
  const lines = all.map(
    ([name = '', tried = '', gone = '', message = '']) =>
      `${name.padEnd(wide)}  ${tried.padStart(tries)}  ${gone.padStart(lost)}  ${message}`,
  );
  const notTried = rest.map(({ id, words, reason }) => `${id.padEnd(4)}${words}: ${reason}`);
  return [...lines, ...(notTried.length === 0 ? [] : ['', 'Not tried:', ...notTried])].join('\n');
}

/** The line that closes the run. What failed and what was not found are both failures. */
export function sumOfFaults(results: readonly FaultResult[], notTried: number): string {
  const inState = (state: FaultResult['state']): number =>
    results.filter((result) => result.state === state).length;
  const counts = [
    [inState('skipped'), 'skipped'],
    [notTried, 'not tried'],
  ] as const;
  const rest = counts.filter(([count]) => count > 0).map(([count, word]) => `, ${count} ${word}`);
  return `${inState('passed')} passed, ${inState('failed') + inState('missing')} failed${rest.join('')}`;
}
