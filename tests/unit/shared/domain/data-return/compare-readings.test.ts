import { describe, expect, it } from 'vitest';
import {
  compareReadings,
  withOtherReading,
} from '../../../../../src/shared/domain/data-return/compare-readings.ts';
import type { ReadingComparison } from '../../../../../src/shared/domain/data-return/compare-readings.ts';
import {
  readings,
  type ReadingChoice,
} from '../../../../../src/shared/domain/data-return/settings.ts';
import { aHearing, aMeeting, hearings, ourLists, quarter, settingsWith } from './builders.ts';

const victim = { ethnicity: 'white-other', dob: '2008-10-25' };
const child = { personKey: 'child', dob: '2012-01-01', ageGiven: null };
const eighteenSince = { personKey: 'older', dob: '2008-11-12', ageGiven: null };

/** One pair heard twice, the second time with urgency, in whom every choice makes a difference. */
const meetings = [
  aMeeting('2026-11-01', [
    aHearing({
      caseKey: 'a',
      childrenCount: 2,
      repeat: 'yes',
      referredOn: '2026-10-20',
      victim,
      perpetrators: [child],
    }),
  ]),
  aMeeting(
    '2026-12-10',
    [
      aHearing({
        caseKey: 'a',
        childrenCount: 2,
        repeat: 'yes',
        incidentOn: '2026-11-10',
        victim,
        perpetrators: [child, eighteenSince],
      }),
    ],
    true,
  ),
  aMeeting('2026-12-11', hearings(1)),
];

const question = { meetings, period: quarter, today: '2027-01-15', recordsFrom: null };
const compare = (choice: ReadingChoice, change = {}): ReadingComparison => {
  const all = compareReadings(question, ourLists, settingsWith(change));
  const found = all.find((comparison) => comparison.choice === choice);
  if (found === undefined) throw new Error(`${choice} is not compared`);
  return found;
};

describe('both readings side by side', () => {
  it.each<[ReadingChoice, string, string, string]>([
    ['pairHeardTwice', 'Cases discussed', '3', '2'],
    ['emergencies', 'Cases discussed', '3', '2'],
    ['children', 'Children in the household', '4', '2'],
    ['whiteOther', 'Black, Asian or racially minoritised victims', '0 (0.0%)', '2 (66.7%)'],
    ['victimAge', 'Victims aged 16 to 17', '0 (0.0%)', '2 (66.7%)'],
    ['harmCount', 'Perpetrators aged 17 or under', '1', '2'],
    ['harmAge', 'Perpetrators aged 17 or under', '1', '2'],
    ['rounding', 'Repeat cases', '2 (66.7%)', '2 (66.6%)'],
  ])('of %s change %s from %s to %s', (choice, name, chosen, other) => {
    expect(compare(choice).rows).toContainEqual({ over: 'period', name, chosen, other });
  });

  it('compare every choice, in both directions', () => {
    const settings = settingsWith();
    const all = compareReadings(question, ourLists, settings);
    expect(all.map(({ choice }) => choice)).toEqual(Object.keys(readings));
    for (const { choice, chosen, other, rows } of all) {
      const turned = compareReadings(question, ourLists, withOtherReading(choice, settings));
      const back = turned.find((each) => each.choice === choice);
      expect(back).toMatchObject({ chosen: other, other: chosen });
      expect(back?.rows).toEqual(
        rows.map((row) => ({ ...row, chosen: row.other, other: row.chosen })),
      );
    }
  });

  it('leave every other setting as it is', () => {
    const settings = settingsWith({ percentDecimals: 3, children: 'per-case' });
    expect(withOtherReading('rounding', settings)).toEqual({ ...settings, rounding: 'truncate' });
  });

  it('say in words which lines differ', () => {
    expect(compare('children').reason).toBe(
      'Chosen: Children are counted at each hearing. The other reading: Children are counted once for each pair, as last recorded. The readings differ in: Children in the household.',
    );
  });

  it('say when nothing differs', () => {
    const none = compareReadings({ ...question, meetings: [] }, ourLists, settingsWith());
    expect(none.flatMap(({ rows }) => rows)).toEqual([]);
    expect(none[0]?.reason).toContain('Both readings give the same figures.');
  });
});
