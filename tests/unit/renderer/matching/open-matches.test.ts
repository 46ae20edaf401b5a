import { describe, expect, it } from 'vitest';
import {
  openMatches,
  relationsOf,
} from '../../../../src/renderer/features/matching/open-matches.ts';
import { uuid } from '../../../support/uuid.ts';
import { aFound, aMatch, aPair, noMatches, pairFound } from './matches.ts';

const aPossible = (id: number) =>
  aFound({ person: { ...aFound().person, id: uuid(id) }, match: aMatch({ band: 'possible' }) });

describe('openMatches', () => {
  it('tells two people of a pair once, as the pair', () => {
    const { likely, possible, facts } = openMatches(pairFound);
    expect(likely).toMatchObject([
      { kind: 'pair', isReversed: false, open: { victim: uuid(701), perpetrator: uuid(702) } },
    ]);
    expect([...possible, ...facts]).toEqual([]);
  });

  it('finds the people of a pair by the roles they had then', () => {
    const { victim, perpetrator } = pairFound;
    const turned = { ...pairFound, victim: perpetrator, perpetrator: victim };
    const pairs = [aPair({}, 'roles-reversed')];
    expect(openMatches({ ...turned, pairs }).likely).toMatchObject([
      { isReversed: true, open: { victim: uuid(702), perpetrator: uuid(701) } },
    ]);
  });

  it('leaves open only the one who is not known to be the same', () => {
    const { likely } = openMatches({ ...pairFound, victim: [] });
    expect(likely).toMatchObject([{ open: { victim: null, perpetrator: uuid(702) } }]);
  });

  it('tells a likely person alone too where the other makes the pair weaker', () => {
    const { match } = aPair();
    const pairs = [aPair({ match: { ...match, band: 'possible' } })];
    const { likely, possible } = openMatches({ ...pairFound, pairs });
    expect(likely.map(({ id }) => id)).toEqual([`victim ${uuid(701)}`, `perpetrator ${uuid(702)}`]);
    expect(possible.map(({ kind }) => kind)).toEqual(['pair']);
  });

  it('keeps likely people apart from possible ones, in the order found', () => {
    const { likely, possible } = openMatches({
      ...noMatches,
      victim: [aFound(), aPossible(711)],
      perpetrator: [aPossible(712)],
    });
    expect(likely.map(({ id }) => id)).toEqual([`victim ${uuid(701)}`]);
    expect(possible.map(({ id }) => id)).toEqual([
      `victim ${uuid(711)}`,
      `perpetrator ${uuid(712)}`,
    ]);
  });

  it('tells those beside the pair under it, by their place', () => {
    const further = [{ role: 'victim' as const, place: 1, found: [aFound(), aPossible(711)] }];
    const { likely, possible } = openMatches({ ...pairFound, further });
    expect(likely.map(({ id }) => id)).toEqual([uuid(801), `victim 2 ${uuid(701)}`]);
    expect(possible).toMatchObject([{ id: `victim 2 ${uuid(711)}`, place: 1 }]);
  });

  it('tells a case with somebody else under the person found, or else as a fact', () => {
    const withSomebodyElse = aPair({}, 'same-victim');
    const told = openMatches({ ...noMatches, victim: [aFound()], pairs: [withSomebodyElse] });
    expect(told.facts).toEqual([]);
    expect(relationsOf({ ...noMatches, pairs: [withSomebodyElse] }).get(uuid(801))).toBe(
      withSomebodyElse.match.reason,
    );
    expect(openMatches({ ...noMatches, pairs: [withSomebodyElse] }).facts).toHaveLength(1);
  });
});
