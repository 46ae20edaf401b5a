import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  connectedTo,
  identitiesOf,
  standingAgainst,
  type MatchVerdict,
} from '../../../../../src/shared/domain/matching/identities.ts';

const records = ['a', 'b', 'c', 'd', 'e', 'f'];

const said = (text: string): MatchVerdict => {
  const [personId = '', sign, otherId = ''] = text;
  return { personId, otherId, verdict: sign === '=' ? 'same' : 'different' };
};

const identities = (...decisions: string[]): string =>
  [...identitiesOf(records, decisions.map(said)).values()].join('');

describe('who is who', () => {
  it.each([
    [[], 'abcdef'],
    [['a=b'], 'aacdef'],
    [['b=a'], 'aacdef'],
    [['b=c', 'a=b'], 'aaadef'],
    [['e=f', 'b=c', 'c=f'], 'abbdbb'],
    [['a=b', 'b=c', 'a=c'], 'aaadef'],
    [['a≠b', 'b=c'], 'abbdef'],
    [['a=x', 'x=b'], 'abcdef'],
    [['a=a'], 'abcdef'],
  ])('%j: %s', (decisions, partition) => {
    expect(identities(...decisions)).toBe(partition);
  });

  const decision = fc
    .tuple(fc.constantFrom(...records), fc.constantFrom('=', '≠'), fc.constantFrom(...records))
    .map((parts) => parts.join(''));

  it('does not depend on the order of the decisions', () => {
    const shuffled = fc
      .array(decision, { maxLength: 8 })
      .chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
      );
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(identities(...other)).toBe(identities(...one));
      }),
    );
  });

  it('is, once any decision is taken back, as if it had never been made', () => {
    fc.assert(
      fc.property(fc.array(decision), decision, fc.array(decision), (before, taken, after) => {
        const standing = new Set([...before, taken, ...after]);
        standing.delete(taken);
        const all = [...before, taken, ...after].filter((each) => each !== taken);
        expect(identities(...all)).toBe(identities(...standing));
      }),
    );
  });

  it('names each person by the earliest of their records', () => {
    fc.assert(
      fc.property(fc.array(decision), (decisions) => {
        const found = identitiesOf(records, decisions.map(said));
        for (const [record, identity] of found) {
          expect(identity <= record).toBe(true);
          expect(found.get(identity)).toBe(identity);
        }
      }),
    );
  });
});

it('reaches whoever decisions "same" tie to a record, in any number of steps', () => {
  const decisions = ['a=b', 'c=b', 'd≠c', 'e=f'].map(said);
  expect([...connectedTo(['a'], decisions)].toSorted()).toEqual(['a', 'b', 'c']);
  expect([...connectedTo(['d'], decisions)]).toEqual(['d']);
});

describe('what stands against joining', () => {
  const against = (joining: [string, string], ...decisions: string[]) => {
    const all = decisions.map(said);
    return standingAgainst(identitiesOf(records, all), joining, all);
  };

  it.each<[string, [string, string], string[], string | undefined]>([
    ['nothing', ['a', 'b'], ['c≠d'], undefined],
    ['a word on the two', ['a', 'b'], ['a≠b'], 'a≠b'],
    ['a word on another record of one', ['a', 'b'], ['b=c', 'c≠a'], 'c≠a'],
    ['a word on other records of both', ['a', 'b'], ['a=d', 'b=c', 'd≠c'], 'd≠c'],
    ['nothing, since the word is on a third person', ['a', 'b'], ['b=c', 'd≠c'], undefined],
  ])('%s', (_what, joining, decisions, found) => {
    expect(against(joining, ...decisions)).toEqual(found === undefined ? undefined : said(found));
  });
});
