import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  equalityOf,
  type KnownEquality,
  type ReferredEquality,
} from '../../../../../src/shared/domain/entries/equality-of.ts';
import { kindsOfEntry, type Entry } from '../../../../../src/shared/domain/entries/entry.ts';

const id = '5f0c8e6a-3b1d-4f53-9d0e-1c2b3a495867';

const entry = (startsOn: string, says: Record<string, string>, recordedAt = '09:00'): Entry => ({
  id,
  caseId: null,
  personId: id,
  kind: 'equality',
  startsOn,
  untilOn: null,
  dueOn: null,
  content: { source: 'self', ...says },
  secretsGiven: [],
  recordedBy: 'J. Lowe',
  recordedAt: `2026-11-09T${recordedAt}:00.000Z`,
  changedAt: '2026-11-09T09:00:00.000Z',
});

const referred = (on: string, words: string): ReferredEquality => ({
  of: 'ethnicity',
  words,
  on,
  agencyName: 'Housing',
});

const nothing = { gender: '', ethnicity: '', disability: '', lgbt: '' };

const ethnicity = (
  entries: readonly Entry[],
  referrals: readonly ReferredEquality[],
  described = nothing,
): KnownEquality | undefined =>
  equalityOf(entries, referrals, described).find(({ of }) => of === 'ethnicity');

describe('what is known of a protected characteristic', () => {
  const indian = { ethnicity: 'asian-indian' };

  it.each<[string, readonly Entry[], readonly ReferredEquality[], string | undefined]>([
    ['nobody said', [], [], undefined],
    ['a referral said', [], [referred('2026-01-05', 'Irish')], 'Irish'],
    ['a later referral said', [], [referred('2026-01-05', 'a'), referred('2026-02-05', 'b')], 'b'],
    [
      'an entry said after a referral',
      [entry('2026-02-05', indian)],
      [referred('2026-01-05', 'Irish')],
      'Asian or Asian British: Indian',
    ],
    [
      'an entry said on the day of a referral',
      [entry('2026-01-05', indian)],
      [referred('2026-01-05', 'Irish')],
      'Asian or Asian British: Indian',
    ],
    [
      'a referral said after an entry',
      [entry('2026-01-05', indian)],
      [referred('2026-02-05', 'Irish')],
      'Irish',
    ],
    [
      'an entry of something else said later',
      [entry('2026-01-05', indian), entry('2026-02-05', { religion: 'hindu' })],
      [],
      'Asian or Asian British: Indian',
    ],
    [
      'somebody would rather not say any more',
      [entry('2026-01-05', indian), entry('2026-02-05', { ethnicity: 'rather-not' })],
      [],
      'Prefers not to say',
    ],
    [
      'nobody asked the next time',
      [entry('2026-01-05', indian), entry('2026-02-05', { ethnicity: 'not-asked' })],
      [],
      'Asian or Asian British: Indian',
    ],
    ['nobody asked at all', [entry('2026-01-05', { ethnicity: 'not-asked' })], [], 'Not asked'],
    [
      'two entries of one day said',
      [entry('2026-01-05', indian, '10:00'), entry('2026-01-05', { ethnicity: 'arab' }, '09:30')],
      [],
      'Asian or Asian British: Indian',
    ],
  ])('where %s', (_, entries, referrals, words) => {
    expect(ethnicity(entries, referrals)?.words).toBe(words);
  });

  it('has its source and its day', () => {
    expect(ethnicity([entry('2026-02-05', indian)], [])).toMatchObject({
      label: 'Ethnicity',
      source: 'Said by themselves',
      on: '2026-02-05',
    });
    expect(ethnicity([], [referred('2026-01-05', 'Irish')])).toMatchObject({
      source: 'Referral by Housing',
      on: '2026-01-05',
    });
  });

  it('is what the record says where no referral and no entry does', () => {
    expect(ethnicity([], [], { ...nothing, ethnicity: 'Irish' })).toMatchObject({
      words: 'Irish',
      on: null,
    });
    expect(ethnicity([entry('2026-02-05', indian)], [], { ...nothing, ethnicity: 'x' })?.on).toBe(
      '2026-02-05',
    );
  });

  it('can be told in any order of the entries', () => {
    const { choices } = kindsOfEntry.equality.fields.ethnicity;
    const any = fc.record({
      on: fc.integer({ min: 10, max: 28 }).map((day) => `2026-01-${day}`),
      at: fc.integer({ min: 10, max: 59 }).map((minute) => `09:${minute}`),
      said: fc.constantFrom(...Object.keys(choices)),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(any, { selector: ({ on, at }) => `${on} ${at}`, maxLength: 6 }),
        (all) => {
          const entries = all.map(({ on, at, said }) => entry(on, { ethnicity: said }, at));
          expect(ethnicity(entries.toReversed(), [])).toEqual(ethnicity(entries, []));
        },
      ),
    );
  });

  it('offers each with not asked and rather not said', () => {
    const { source: _source, ownWords: _own, ...characteristics } = kindsOfEntry.equality.fields;
    for (const { choices } of Object.values(characteristics))
      expect(Object.values(choices)).toEqual(
        expect.arrayContaining(['Prefers not to say', 'Not asked']),
      );
  });
});
