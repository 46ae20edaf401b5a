import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  periodReturn,
  type Audience,
  type PeriodReturn,
} from '../../../../../src/shared/domain/data-return/period-return.ts';
import { aHearing, aMeeting, ourLists, quarter, settingsWith } from './builders.ts';

const report = (
  referrers: readonly (string | null)[],
  audience: Audience = 'forum',
): PeriodReturn =>
  periodReturn(
    [
      aMeeting(
        '2026-11-12',
        referrers.map((referredBy) => aHearing({ referredBy })),
      ),
    ],
    quarter,
    audience,
    { lists: ourLists, settings: settingsWith() },
  );

const countsOf = ({ referrals }: PeriodReturn): Record<string, string> =>
  Object.fromEntries(
    referrals.rows
      .filter(({ count }) => count.text !== '0')
      .map(({ name, count }) => [name, count.text]),
  );

describe('referrals by agency', () => {
  it('list every kind, and last the cases without a referrer', () => {
    const { rows } = report([]).referrals;
    expect(rows.map(({ id }) => id)).toEqual([...ourLists.referrers.map(({ id }) => id), null]);
  });

  it('count each case for one agency, and one of no listed kind as other', () => {
    const found = report(['police', 'police', 'idva', 'lighthouse-keeper', 'other', null]);
    expect(countsOf(found)).toEqual({ Police: '2', IDVA: '1', Other: '2', 'Not recorded': '1' });
    expect(found.referrals.total.text).toBe('6');
  });

  it.each<[string, (string | null)[], string, number]>([
    ['partners alone', ['idva', 'housing'], '2 (100.0%)', 0],
    ['the police alone', ['police'], '0 (0.0%)', 0],
    ['a referrer not recorded, who is no partner', ['police', 'idva', null], '1 (33.3%)', 1],
    ['one of no listed kind', ['police', 'lighthouse-keeper'], '1 (50.0%)', 0],
  ])('give the partner share of %s', (_what, referrers, value, unknown) => {
    const { partnerShare } = report(referrers).referrals;
    expect(partnerShare).toMatchObject({ value, unknown: { count: unknown } });
  });

  it('add up to the cases, and the partners’ to the partner share', () => {
    const kind = fc.constantFrom(
      'police',
      'idva',
      'education',
      'mash',
      'other',
      'unheard-of',
      null,
    );
    fc.assert(
      fc.property(fc.array(kind), (referrers) => {
        const { rows, total, partnerShare } = report(referrers).referrals;
        const sum = (keep: (id: string | null) => boolean): number =>
          rows.filter(({ id }) => keep(id)).reduce((all, { count }) => all + Number(count.text), 0);
        expect(sum(() => true)).toBe(Number(total.text));
        expect(sum((id) => id !== null && id !== 'police')).toBe(
          Number(partnerShare.numerator.text),
        );
      }),
    );
  });
});
