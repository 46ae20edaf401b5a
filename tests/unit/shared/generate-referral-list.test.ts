import papaparse from 'papaparse';
import { describe, expect, it } from 'vitest';
import { addMonths, daysBetween } from '../../../src/shared/domain/calendar-date.ts';
import { generateReferralList } from '../../support/generate-referral-list.ts';
import { faults } from '../../support/list-faults.ts';

type Referral = Record<'Ref' | 'Date received' | 'Date of last incident', string>;
type Answer = Record<'Ref' | 'pair' | 'victim' | 'repeat_of' | 'kind' | 'faults', string>;

const read = <Row>(text: string): Row[] =>
  papaparse.parse<Row>(text, { header: true, skipEmptyLines: true }).data;

const list = generateReferralList({ pairs: 400, seed: 1 });
const referrals = read<Referral>(list.referrals);
const key = read<Answer>(list.key);

const dates = new Map(
  referrals.map((row) => [
    row.Ref,
    { received: row['Date received'], incident: row['Date of last incident'] },
  ]),
);
const datesOf = ({ Ref }: Answer) => dates.get(Ref) ?? { received: '', incident: '' };

/** The last earlier row of the same pair with the roles the same way round. */
const before = (row: Answer): Answer | undefined =>
  key
    .slice(0, key.indexOf(row))
    .findLast(({ pair, kind }) => pair === row.pair && !kind.startsWith('conflict'));

const ofKind = (...kinds: string[]): Answer[] => key.filter(({ kind }) => kinds.includes(kind));
const windowEnd = (row: Answer | undefined): string =>
  row ? addMonths(datesOf(row).received, 12) : '';

describe('a generated referral list', () => {
  it('is the same for the same seed and another for another', () => {
    expect(generateReferralList({ pairs: 400, seed: 1 })).toEqual(list);
    expect(generateReferralList({ pairs: 400, seed: 2 }).referrals).not.toBe(list.referrals);
  });

  it('has the pairs asked for and a key to every row', () => {
    expect(new Set(key.map(({ pair }) => pair)).size).toBe(400);
    expect(key.map(({ Ref }) => Ref)).toEqual(referrals.map(({ Ref }) => Ref));
    expect(read<Answer>(list.people).map(({ Ref }) => Ref)).toEqual(key.map(({ Ref }) => Ref));
    const received = referrals.map((row) => row['Date received']);
    expect(received).toEqual(received.toSorted());
  });

  it('lets every repeat follow within twelve months of the last row of its pair', () => {
    const repeats = ofKind('repeat');
    expect(repeats.length).toBeGreaterThan(100);
    for (const row of repeats) {
      const anchor = before(row);
      expect(anchor).toMatchObject({ Ref: row.repeat_of, victim: row.victim });
      expect(datesOf(row).incident > datesOf(anchor ?? row).received).toBe(true);
      expect(datesOf(row).incident <= windowEnd(anchor)).toBe(true);
    }
  });

  it('lets a pair whose window has passed begin anew', () => {
    const anew = ofKind('new: window passed');
    expect(anew.length).toBeGreaterThan(5);
    for (const row of anew) {
      expect(before(row)).toBeDefined();
      expect(datesOf(row).incident > windowEnd(before(row))).toBe(true);
    }
  });

  it('names no anchor but for a repeat, and has no row before the first of a pair', () => {
    expect(key.filter(({ kind, repeat_of }) => (kind === 'repeat') !== (repeat_of !== ''))).toEqual(
      [],
    );
    expect(ofKind('first', 'new: other perpetrator').filter(before)).toEqual([]);
    expect(ofKind('first').filter((row) => row.faults !== '')).toEqual([]);
    const reversed = ofKind('conflict: roles reversed');
    expect(reversed.length).toBeGreaterThan(1);
    expect(reversed.every((row) => row.victim.startsWith('perp of P') && before(row))).toBe(true);
  });

  it('puts every incident one to six days before its referral', () => {
    const days = key.map((row) => daysBetween(datesOf(row).incident, datesOf(row).received));
    expect(new Set(days)).toEqual(new Set([1, 2, 3, 4, 5, 6]));
  });

  it('has every fault, and most repeats with one or two', () => {
    const labels = key.flatMap((row) => row.faults.match(/\w+:\w+/g) ?? []);
    const found = new Set(labels.map((label) => label.slice(2)));
    expect([...found].toSorted()).toEqual(faults.map(({ label }) => label).toSorted());
    const counts = ofKind('repeat').map((row) => row.faults.match(/:/g)?.length ?? 0);
    expect(Math.max(...counts)).toBe(3);
    expect(counts.filter((count) => count === 1 || count === 2).length).toBeGreaterThan(
      counts.length / 2,
    );
  });
});
