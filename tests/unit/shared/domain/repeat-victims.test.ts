import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  repeatVictims,
  RepeatVictims,
  RepeatVictimsSettings,
  type VictimsByNumber,
} from '../../../../src/shared/domain/repeat-victims.ts';

const settings = RepeatVictimsSettings.parse({});
const crimes = (byNumber: VictimsByNumber[], changes: Partial<RepeatVictimsSettings> = {}) =>
  repeatVictims('crime', byNumber, [], { ...settings, ...changes });

describe('the shares of the victims', () => {
  it.each([
    ['a half is rounded up', 25, 20_000 - 25, '0.13%'],
    ['just below a half is rounded down', 24_999, 200_000 - 24_999, '12.50%'],
    ['exactly the limit is shown', 1, 9_999, '0.01%'],
    ['just below the limit is not, though it would round to it', 1, 10_000, null],
    ['the 8 crimes of the published table', 2, 44_308, null],
    ['the 7 crimes of the published table', 5, 44_305, '0.01%'],
    ['everybody', 7, 0, '100.00%'],
  ])('%s', (_what, victims, others, percent) => {
    const { rows } = crimes([
      { number: 1, victims: others },
      { number: 5, victims },
    ]);
    expect(rows.at(-1)?.percent).toBe(percent);
  });

  it('follow the limit of the forum', () => {
    const byNumber = [
      { number: 1, victims: 98 },
      { number: 2, victims: 2 },
    ];
    expect(crimes(byNumber, { notShownBelow: '2' }).rows[1]?.percent).toBe('2.00%');
    expect(crimes(byNumber, { notShownBelow: '2.01' }).rows[1]?.percent).toBeNull();
  });
});

describe('the top band', () => {
  const byNumber = [
    { number: 9, victims: 3 },
    { number: 10, victims: 2 },
    { number: 31, victims: 1 },
  ];

  it('takes in whoever has its number or more, with all their incidents', () => {
    const { rows } = repeatVictims('asb', byNumber, [], settings);
    expect(rows.map(({ number, victims, incidents }) => [number, victims, incidents])).toEqual([
      ['9', 3, 27],
      ['10+', 3, 51],
    ]);
  });

  it('is none for crimes by default, and wherever the forum wants one', () => {
    expect(crimes(byNumber).rows.map(({ number }) => number)).toEqual(['9', '10', '31']);
    const banded = crimes(byNumber, { topBand: { crime: 9, asb: null } });
    expect(banded.rows.map(({ number }) => number)).toEqual(['9+']);
  });
});

describe('the types', () => {
  const types = [
    { type: 'Nuisance', incidents: 30, victims: 12 },
    { type: 'Personal', incidents: 10, victims: 8 },
  ];

  it('have shares of their sum, beside the victims counted once', () => {
    const byNumber = [
      { number: 1, victims: 5 },
      { number: 3, victims: 10 },
    ];
    const report = repeatVictims('asb', byNumber, types, settings);
    expect(report).toMatchObject({ victims: 15, sumOfVictims: 20 });
    expect(report.types.map(({ percentOfSum }) => percentOfSum)).toEqual(['60.00%', '40.00%']);
  });
});

describe('any report', () => {
  const byNumbers = fc
    .uniqueArray(fc.record({ number: fc.integer({ min: 1, max: 40 }), victims: fc.nat(9999) }), {
      selector: ({ number }) => number,
    })
    .map((rows) => rows.filter(({ victims }) => victims > 0));
  const bands = fc.option(fc.integer({ min: 2, max: 45 }));

  it('adds up, whatever the top band', () => {
    fc.assert(
      fc.property(byNumbers, bands, (byNumber, asb) => {
        const report = repeatVictims('asb', byNumber, [], {
          ...settings,
          topBand: { crime: null, asb },
        });
        const total = (of: 'victims' | 'incidents'): number =>
          report.rows.reduce((sum, row) => sum + row[of], 0);
        expect(total('victims')).toBe(report.victims);
        expect(total('incidents')).toBe(report.incidents);
        const single = byNumber.find(({ number }) => number === 1)?.victims ?? 0;
        expect(report.repeat.victims).toBe(report.victims - single);
        expect(report.repeat.incidents).toBe(report.incidents - single);
        expect(RepeatVictims.parse(report)).toEqual(report);
      }),
    );
  });

  it('does not depend on the order in which the victims are counted', () => {
    fc.assert(
      fc.property(byNumbers, (byNumber) => {
        expect(crimes(byNumber.toReversed())).toEqual(crimes(byNumber));
      }),
    );
  });

  it('of nothing has no rows and no shares', () => {
    const report = crimes([]);
    expect(report).toMatchObject({ victims: 0, incidents: 0, rows: [] });
    expect(report.repeat.percentOfVictims).toBeNull();
  });
});

describe('the settings', () => {
  it.each([
    [{ topBand: { crime: 1, asb: 10 } }, 'begins with 2'],
    [{ notShownBelow: '0,01' }, 'Write the limit as 0.01'],
  ])('refuse %j in words', (wrong, words) => {
    const parsed = RepeatVictimsSettings.safeParse(wrong);
    expect(parsed.error?.issues[0]?.message).toContain(words);
  });
});
