import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relatePeople, type PairRelation } from '../../../../src/shared/domain/repeat-pair.ts';
import { people } from '../../../support/repeat-question.ts';

type Row = [what: string, one: [string, string], other: [string, string], PairRelation, boolean];

describe('the people of two referrals', () => {
  it.each<Row>([
    ['the same two', ['v', 'p'], ['v', 'p'], 'same-pair', false],
    ['the same sets in another order', ['v', 'pq'], ['v', 'qp'], 'same-pair', false],
    ['somebody named twice', ['v', 'p'], ['v', 'pp'], 'same-pair', false],
    ['one perpetrator of two is shared', ['v', 'pq'], ['v', 'pr'], 'shared-perpetrator', false],
    ['a perpetrator is added', ['v', 'pq'], ['v', 'p'], 'shared-perpetrator', false],
    ['a victim is added', ['vw', 'p'], ['v', 'p'], 'shared-perpetrator', false],
    ['another perpetrator', ['v', 'p'], ['v', 'q'], 'same-victim-other-perpetrator', false],
    ['another victim', ['v', 'p'], ['w', 'p'], 'same-perpetrator-other-victim', false],
    ['no perpetrator is recorded in one', ['v', ''], ['v', 'p'], 'not-recorded', false],
    ['no perpetrator is recorded in either', ['v', ''], ['v', ''], 'not-recorded', false],
    ['no victim is recorded in one', ['', 'p'], ['v', 'p'], 'not-recorded', false],
    ['the roles are reversed', ['v', 'p'], ['p', 'v'], 'roles-reversed', true],
    ['reversed among several', ['v', 'pq'], ['qw', 'v'], 'roles-reversed', true],
    ['reversed beside the same victim', ['vw', 'p'], ['pw', 'v'], 'roles-reversed', true],
    ['reversed beside a shared pair', ['vw', 'pq'], ['vq', 'pw'], 'shared-perpetrator', true],
    ['a victim who is a perpetrator elsewhere', ['v', 'p'], ['w', 'v'], 'unrelated', false],
    ['one person named in both roles', ['v', 'v'], ['v', 'v'], 'same-pair', false],
    ['nobody in common', ['v', 'p'], ['w', 'q'], 'unrelated', false],
    ['nobody at all', ['', ''], ['', ''], 'unrelated', false],
  ])('%s: %s', (_what, one, other, relation, rolesReversed) => {
    const related = relatePeople(people(...one), people(...other));
    expect(related).toMatchObject({ relation, rolesReversed });
    expect(related.reason).not.toBe('');
  });
});

describe('any two referrals', () => {
  const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 4 });
  const anyone = fc.record({ victims: ids, perpetrators: ids });

  it('relate in the same way, whichever is given first', () => {
    fc.assert(
      fc.property(anyone, anyone, (one, other) => {
        expect(relatePeople(one, other)).toEqual(relatePeople(other, one));
      }),
    );
  });

  it('relate in the same way in any order of their people', () => {
    fc.assert(
      fc.property(anyone, anyone, (one, other) => {
        const turned = {
          victims: one.victims.toReversed(),
          perpetrators: one.perpetrators.toReversed(),
        };
        expect(relatePeople(turned, other)).toEqual(relatePeople(one, other));
      }),
    );
  });

  it('share a victim and a perpetrator exactly when they may be a repeat with certainty or doubt', () => {
    fc.assert(
      fc.property(anyone, anyone, (one, other) => {
        const pairs = (of: typeof one): string[] =>
          of.victims.flatMap((victim) => of.perpetrators.map((by) => `${victim}>${by}`));
        const isShared = pairs(one).some((pair) => pairs(other).includes(pair));
        const { relation } = relatePeople(one, other);
        expect(['same-pair', 'shared-perpetrator'].includes(relation)).toBe(isShared);
      }),
    );
  });

  it('are reversed when one has the roles of the other exchanged', () => {
    const apart = anyone.filter(
      ({ victims, perpetrators }) =>
        victims.length > 0 &&
        perpetrators.length > 0 &&
        !victims.some((id) => perpetrators.includes(id)),
    );
    fc.assert(
      fc.property(apart, (one) => {
        const exchanged = { victims: one.perpetrators, perpetrators: one.victims };
        expect(relatePeople(one, exchanged).relation).toBe('roles-reversed');
      }),
    );
  });
});
