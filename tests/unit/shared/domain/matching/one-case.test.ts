import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identitiesOf } from '../../../../../src/shared/domain/matching/identities.ts';
import {
  whatJoinedCases,
  whyNotOneCase,
  type PairOfCase,
} from '../../../../../src/shared/domain/matching/one-case.ts';

const somebody = (identityId: string, surname: string, dob: string | null = '1991-03-04') => ({
  id: identityId,
  identityId,
  firstName: 'Alex',
  surname,
  dob,
});

const pair = (
  victim: PairOfCase['victim'],
  perpetrator: PairOfCase['perpetrator'],
): PairOfCase => ({ victim, perpetrator });

const one = pair(somebody('v', 'Ward'), somebody('p', 'Cole'));

describe('whether two cases can be of the same two people', () => {
  it.each([
    ['are strangers yet', pair(somebody('w', 'Warde'), somebody('q', 'Coles')), null],
    ['share the victim', pair(somebody('v', 'Ward'), somebody('q', 'Coles')), null],
    [
      'are of the same names in the same roles',
      pair(somebody('w', 'Ward'), somebody('q', 'Cole')),
      null,
    ],
    ['are one', pair(somebody('v', 'Ward'), somebody('p', 'Cole')), 'one-already'],
    ['are reversed', pair(somebody('p', 'Cole'), somebody('v', 'Ward')), 'roles-reversed'],
    ['have one of them reversed', pair(somebody('w', 'x'), somebody('v', 'y')), 'roles-reversed'],
    ['are reversed by name', pair(somebody('w', 'COLE'), somebody('q', 'x')), 'roles-reversed'],
    ['agree in a name alone', pair(somebody('w', 'Cole', null), somebody('q', 'x')), null],
    ['agree in another year', pair(somebody('w', 'Cole', '1990-03-04'), somebody('q', 'x')), null],
  ] as const)('where they %s', (_what, other, why) => {
    expect(whyNotOneCase(one, other)).toBe(why);
    expect(whyNotOneCase(other, one)).toBe(why);
  });
});

type Said = {
  readonly personId: string;
  readonly otherId: string;
  readonly verdict: 'same' | 'different';
  readonly decidedAt: string;
};

const same = (personId: string, otherId: string, decidedAt: string): Said => ({
  personId,
  otherId,
  verdict: 'same',
  decidedAt,
});

const roles = [
  { one: 'v1', other: 'v2' },
  { one: 'p1', other: 'p2' },
];

describe('what joined two cases', () => {
  const victims = same('v1', 'v2', '1');
  const perpetrators = same('p1', 'p2', '2');

  it('is the later of two decisions, and both that were made at once', () => {
    expect(whatJoinedCases(roles, [victims, perpetrators])).toEqual([perpetrators]);
    const atOnce = { ...victims, decidedAt: '2' };
    expect(whatJoinedCases(roles, [atOnce, perpetrators])).toEqual([atOnce, perpetrators]);
  });

  it('is the decision that closed a chain, whichever records it names', () => {
    const chain = [same('v1', 'x', '1'), same('y', 'v2', '2'), same('x', 'y', '3')];
    expect(whatJoinedCases(roles.slice(0, 1), chain)).toEqual([chain[2]]);
  });

  it('is nothing where they were entered under the same records, or are not one', () => {
    expect(whatJoinedCases([{ one: 'v1', other: 'v1' }], [victims])).toEqual([]);
    expect(whatJoinedCases(roles, [])).toEqual([]);
    expect(whatJoinedCases(roles, [{ ...victims, verdict: 'different' }])).toEqual([]);
  });

  it('parts two records when it is taken back, however they became one', () => {
    const records = ['a', 'b', 'c', 'd', 'e'];
    const record = fc.constantFrom(...records);
    fc.assert(
      fc.property(fc.array(fc.tuple(record, record), { maxLength: 12 }), (pairs) => {
        // As decisions are kept: none that says what is known already.
        const kept: Said[] = [];
        for (const [index, [a, b]] of pairs.entries()) {
          const known = identitiesOf(records, kept);
          if (known.get(a) !== known.get(b)) kept.push(same(a, b, String(index).padStart(2, '0')));
        }
        const isOne = (decisions: readonly Said[]): boolean => {
          const known = identitiesOf(records, decisions);
          return known.get('a') === known.get('e');
        };
        const joined = whatJoinedCases([{ one: 'a', other: 'e' }], kept);
        expect(joined).toHaveLength(isOne(kept) ? 1 : 0);
        expect(isOne(kept.filter((each) => !joined.includes(each)))).toBe(false);
      }),
    );
  });
});
