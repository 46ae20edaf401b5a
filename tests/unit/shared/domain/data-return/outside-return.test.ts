import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReturnHearing } from '../../../../../src/shared/domain/data-return/hearings.ts';
import {
  periodReturn,
  type PeriodReturn,
} from '../../../../../src/shared/domain/data-return/period-return.ts';
import type { DataReturnSettings } from '../../../../../src/shared/domain/data-return/settings.ts';
import { couldDiffer, placesFrom, type Puzzle } from './attacker.ts';
import {
  aHearing,
  aMeeting,
  hearings,
  lineOf,
  ourLists,
  quarter,
  settingsWith,
} from './builders.ts';

const report = (
  heard: readonly ReturnHearing[],
  change: Partial<DataReturnSettings> = {},
): PeriodReturn =>
  periodReturn([aMeeting('2026-11-12', heard)], quarter, 'outside', {
    lists: ourLists,
    settings: settingsWith(change),
  });

describe('a return that leaves the forum', () => {
  it('hides a small count and its percentage, and shows the rest', () => {
    const found = report([...hearings(3, { repeat: 'yes' }), ...hearings(97)]);
    const line = lineOf(found, 'repeats');
    expect(line).toMatchObject({
      value: 'fewer than 5',
      numerator: { state: 'hidden' },
      percentage: { kind: 'none', text: 'not shown' },
      unknown: { text: '0' },
    });
    expect(line.sentence).toContain(
      'Repeat cases: fewer than 5 of 100 cases discussed from 1 Oct 2026 to 31 Dec 2026. The percentage is not shown, so that nobody can be recognised.',
    );
    expect(JSON.stringify(line)).not.toMatch(/\b3\b|\b97\b/);
    expect(lineOf(found, 'cases').value).toBe('100');
  });

  it('hides a share whose complement is small', () => {
    const found = report([...hearings(97, { repeat: 'yes' }), ...hearings(3)]);
    expect(lineOf(found, 'repeats')).toMatchObject({ value: 'not shown' });
  });

  it('hides a small number of unknown cases and keeps the share beside it', () => {
    const found = report([
      ...hearings(40, { repeat: 'yes' }),
      ...hearings(2, { repeat: 'unknown' }),
      ...hearings(58),
    ]);
    expect(lineOf(found, 'repeats')).toMatchObject({
      value: '40 (40.0%)',
      unknown: { text: 'fewer than 5' },
    });
  });

  it('hides the partner share that would give the one small agency away', () => {
    const found = report([...hearings(60), ...hearings(3, { referredBy: 'education' })]);
    const { rows, partnerShare } = found.referrals;
    const shown = rows.filter(({ count }) => count.text !== '0');
    expect(shown.map(({ name, count }) => [name, count.text])).toEqual([
      ['Police', 'not shown'],
      ['Education', 'fewer than 5'],
    ]);
    expect(partnerShare.value).toBe('fewer than 5');
  });

  it.each([1, 4])('of %d cases says so and no more', (count) => {
    const found = report(hearings(count, { repeat: 'yes', childrenCount: 9 }));
    expect(found.cases.text).toBe('fewer than 5');
    const counts = found.indicators.filter(({ key }) => key !== 'meeting-dates' && key !== 'cases');
    expect(new Set(counts.map(({ numerator }) => numerator.text))).toEqual(new Set(['not shown']));
    expect(new Set(found.referrals.rows.map((row) => row.count.text))).toEqual(
      new Set(['not shown']),
    );
  });

  it('of no cases shows noughts, unless those count as small', () => {
    expect(report([]).cases.text).toBe('0');
    const suppression = { smallestShown: 5, zerosShown: false };
    const found = report([], { suppression });
    expect(found.cases.text).toBe('fewer than 5');
    expect(lineOf(found, 'repeats').numerator.text).toBe('not shown');
  });

  it('of 5 cases shows their number', () => {
    expect(report(hearings(5)).cases.text).toBe('5');
  });
});

const answer = fc.constantFrom('yes', 'no', 'unknown' as const);
const referrer = fc.constantFrom('police', 'idva', 'education', null);
const facts = fc.array(fc.record({ repeat: answer, referredBy: referrer }), {
  minLength: 5,
  maxLength: 14,
});

type Secret = { readonly puzzle: Puzzle; readonly truth: readonly number[] };

/** Places whose small count the reader can work out. */
const workedOut = ({ puzzle, truth }: Secret, isPrinted: (place: number) => boolean): number[] =>
  truth.flatMap((count, place) => {
    const isSecret = !isPrinted(place) && count > 0 && count < 5;
    return isSecret && !couldDiffer(puzzle, place, count) ? [place] : [];
  });

it('never gives away a small yes, no or unknown', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const line = lineOf(report(given.map((each) => aHearing(each))), 'repeats');
      const texts = [line.numerator.text, line.unknown?.text ?? ''];
      const all = given.length;
      const { suppression } = settingsWith();
      const rest = Array.from({ length: all + 1 }, (_, count) => count);
      const places = [...placesFrom(texts, suppression, all), rest, [all]];
      const puzzle = { places, sums: [{ parts: [0, 1, 2], total: 3 }] };
      const count = (repeat: string): number =>
        given.filter((each) => each.repeat === repeat).length;
      const truth = [count('yes'), count('unknown'), count('no')];
      expect(workedOut({ puzzle, truth }, (place) => /^\d/.test(texts[place] ?? ''))).toEqual([]);
      expect(line.percentage?.kind === 'number').toBe(line.numerator.state === 'shown');
    }),
    { numRuns: 300 },
  );
});

it('never gives away an agency that refers few', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const { rows, partnerShare } = report(given.map((each) => aHearing(each))).referrals;
      const texts = [...rows.map(({ count }) => count.text), partnerShare.numerator.text];
      const all = given.length;
      const places = [...placesFrom(texts, settingsWith().suppression, all), [all]];
      const partners = rows.flatMap(({ id }, place) =>
        id === null || id === 'police' ? [] : [place],
      );
      const others = rows.flatMap((_, place) => (partners.includes(place) ? [] : [place]));
      const sums = [
        { parts: partners, total: rows.length },
        { parts: [...others, rows.length], total: rows.length + 1 },
      ];
      const counts = rows.map(({ id }) => given.filter((each) => each.referredBy === id).length);
      const ofPartners = partners.reduce((sum, place) => sum + (counts[place] ?? 0), 0);
      const secret = { puzzle: { places, sums }, truth: [...counts, ofPartners] };
      expect(workedOut(secret, (place) => /^\d/.test(texts[place] ?? ''))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
