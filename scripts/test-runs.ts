import path from 'node:path';
import type { TestRun } from './fault-table.ts';

type VitestReport = {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
};

type Suite = {
  readonly file: string;
  readonly specs: readonly {
    readonly title: string;
    readonly tests: readonly { readonly status: string }[];
  }[];
  readonly suites?: readonly Suite[];
};

/** The tests of vitest's JSON report; `tests` is the folder in which all of them lie. */
export function vitestRuns(report: string, tests: string): TestRun[] {
  const { testResults }: VitestReport = JSON.parse(report);
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, status }) => ({
      file: path.relative(tests, name).replaceAll(path.sep, '/'),
      title: fullName,
      state: status === 'passed' || status === 'failed' ? status : 'skipped',
    })),
  );
}

/** The tests of Playwright's JSON report, whose files are told from its own folder. */
export function e2eRuns(report: string): TestRun[] {
  const { suites }: { suites: readonly Suite[] } = JSON.parse(report);
  return suites.flatMap(runsOf);
}

const runsOf = ({ file, specs, suites = [] }: Suite): TestRun[] => [
  ...specs.flatMap(({ title, tests }) =>
    tests.map(({ status }) => ({ file: `e2e/${file}`, title, state: stateOf(status) })),
  ),
  ...suites.flatMap(runsOf),
];

/** Playwright calls a test that passed at its second try flaky; nothing is tried twice here. */
const stateOf = (status: string): TestRun['state'] =>
  status === 'expected' ? 'passed' : status === 'skipped' ? 'skipped' : 'failed';
