import { expect, it } from 'vitest';
import {
  type RecoveryFacts,
  recoveryReminder,
  type RecoveryReminder,
} from '../../../../../src/shared/domain/access/recovery.ts';

const none: RecoveryFacts = { hasCode: false, madeOn: null, testedOn: null, putOffOn: null };
const made = { ...none, hasCode: true, madeOn: '2026-08-31' };

it.each<[string, RecoveryFacts, string, RecoveryReminder | null]>([
  ['there is no code', none, '2026-11-09', 'no-code'],
  ['no code, put off yesterday', { ...none, putOffOn: '2026-11-08' }, '2026-11-09', null],
  ['no code, put off a month ago', { ...none, putOffOn: '2026-10-09' }, '2026-11-09', 'no-code'],
  ['made less than a month ago', made, '2026-09-29', null],
  ['made a month ago', made, '2026-09-30', 'never-tested'],
  ['never tested for a year', made, '2027-09-01', 'never-tested'],
  ['put off after a month', { ...made, putOffOn: '2026-09-30' }, '2026-10-29', null],
  ['put off two months ago', { ...made, putOffOn: '2026-09-30' }, '2026-10-30', 'never-tested'],
  ['tested this quarter', { ...made, testedOn: '2026-09-01' }, '2026-11-30', null],
  ['tested a quarter ago', { ...made, testedOn: '2026-09-01' }, '2026-12-01', 'test-again'],
  [
    'tested long ago and put off',
    { ...made, testedOn: '2026-01-01', putOffOn: '2026-11-01' },
    '2026-11-09',
    null,
  ],
  ['when it was made is not known', { ...made, madeOn: null }, '2026-11-09', 'never-tested'],
])('reminds rightly when %s', (_when, facts, today, reminder) => {
  expect(recoveryReminder(facts, today)).toBe(reminder);
});
