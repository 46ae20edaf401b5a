import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../scripts/fault-list.ts';
import {
  faultTable,
  resultOf,
  sumOfFaults,
  type TestRun,
  type Told,
} from '../../../scripts/fault-table.ts';
import { e2eRuns, vitestRuns } from '../../../scripts/test-runs.ts';

const file = 'integration/vault/key-file.test.ts';
const fault: Fault = {
  id: 'F4',
  words: 'A slot made cheap',
  triedBy: { [file]: ['refuses parameters', 'refuses a slot'] },
};
const run = (title: string, state: TestRun['state'] = 'passed', at = file): TestRun => ({
  file: at,
  title: `a key file ${title}`,
  state,
});
const both = [run('refuses parameters below the floor'), run('refuses a slot of another')];
const of = (runs: readonly TestRun[], told: readonly Told[] = []) => resultOf(fault, runs, told);

describe('a fault', () => {
  it('passes when each of its tests was found and passed, tried as often as there are', () => {
    const third = run('refuses a slot that was taken out');
    expect(of([...both, third, run('serves alone', 'failed')])).toMatchObject({
      state: 'passed',
      tries: 3,
      lost: null,
      message: '',
    });
  });

  it('is as often tried as its tests have counted, with all that was lost', () => {
    const told = [
      { id: 'F4', tries: 50, lost: 0 },
      { id: 'F4', tries: 70, lost: 2, message: 'The store is damaged.' },
      { id: 'F5', tries: 9, lost: 9, message: 'Another' },
    ];
    expect(of(both, told)).toMatchObject({
      tries: 120,
      lost: 2,
      message: 'The store is damaged.',
    });
  });

  it.each<[string, readonly TestRun[], string, string]>([
    ['a test failed', [both[0]!, run('refuses a slot', 'failed')], 'failed', 'FAILED: '],
    ['a test was skipped', [both[0]!, run('refuses a slot', 'skipped')], 'skipped', 'SKIPPED'],
    ['a test is not there', [both[0]!], 'missing', 'NO SUCH TEST: refuses a slot'],
    [
      'a test is elsewhere',
      [both[0]!, run('refuses a slot', 'passed', 'x.test.ts')],
      'missing',
      'NO SUCH TEST',
    ],
    ['nothing ran', [], 'missing', 'NO SUCH TEST: refuses parameters'],
  ])('does not pass when %s', (_what, runs, state, message) => {
    const result = of(runs, [{ id: 'F4', message: 'The store is damaged.' }]);
    expect(result.state).toBe(state);
    expect(result.message).toContain(message);
  });
});

it('the table has a row for each fault, and below it what was not tried and why', () => {
  const results = [of(both, [{ id: 'F4', tries: 120, lost: 0 }]), of([])];
  const rest = [{ id: 'F23', words: 'Power cut', reason: 'it cannot be cut here' }];
  expect(faultTable(results, rest).split('\n')).toEqual([
    'Fault                  Tries  Lost  Message',
    'F4  A slot made cheap    120     0  -',
    'F4  A slot made cheap      0     -  NO SUCH TEST: refuses parameters',
    '',
    'Not tried:',
    'F23 Power cut: it cannot be cut here',
  ]);
  expect(sumOfFaults(results, 1)).toBe('1 passed, 1 failed, 1 not tried');
  expect(sumOfFaults([of(both)], 0)).toBe('1 passed, 0 failed');
});

describe('the report', () => {
  it('of vitest is read by file and whole title', () => {
    const assertionResults = [
      { fullName: 'a key file opens', status: 'passed' },
      { fullName: 'a key file breaks', status: 'failed' },
      { fullName: 'a key file waits', status: 'pending' },
    ];
    const report = { testResults: [{ name: `/x/tests/${file}`, assertionResults }] };
    expect(vitestRuns(JSON.stringify(report), '/x/tests')).toEqual([
      { file, title: 'a key file opens', state: 'passed' },
      { file, title: 'a key file breaks', state: 'failed' },
      { file, title: 'a key file waits', state: 'skipped' },
    ]);
  });

  it('of Playwright is read through all its suites', () => {
    const spec = (title: string, status: string) => ({ title, tests: [{ status }] });
    const suite = {
      file: 'electron/lock.test.ts',
      specs: [spec('locks', 'expected'), spec('sleeps', 'unexpected')],
      suites: [{ file: 'electron/lock.test.ts', specs: [spec('waits', 'skipped')] }],
    };
    expect(e2eRuns(JSON.stringify({ suites: [suite] }))).toEqual([
      { file: 'e2e/electron/lock.test.ts', title: 'locks', state: 'passed' },
      { file: 'e2e/electron/lock.test.ts', title: 'sleeps', state: 'failed' },
      { file: 'e2e/electron/lock.test.ts', title: 'waits', state: 'skipped' },
    ]);
  });
});
