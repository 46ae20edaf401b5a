import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  furtherPlaces,
  isAt,
  personAt,
  withoutPerson,
} from '../../../../../src/shared/domain/form/said-places.ts';
import { SaidOfRecord } from '../../../../../src/shared/domain/form/typed-referral.ts';
import { aTypedForm } from '../../../../support/typed-form.ts';

const personId = '5f0c8e6a-3b1d-4f53-9d0e-1c2b3a495867';

const said = (place: number, role: SaidOfRecord['role'] = 'victim'): SaidOfRecord => ({
  role,
  place,
  personId,
  verdict: 'same',
});

describe('what was said of somebody in a form', () => {
  it('is of the pair where a draft from before says no place', () => {
    expect(SaidOfRecord.parse({ role: 'victim', personId, verdict: 'same' })).toEqual(said(0));
  });

  it.each<[string, readonly SaidOfRecord[], readonly SaidOfRecord[]]>([
    ['goes with them', [said(1)], []],
    ['moves up behind them', [said(2)], [said(1)]],
    ['stays before them', [said(0)], [said(0)]],
    ['stays in the other role', [said(2, 'perpetrator')], [said(2, 'perpetrator')]],
  ])('%s when victim 2 is taken out', (_, before, after) => {
    expect(withoutPerson(before, { role: 'victim', place: 1 })).toEqual(after);
  });

  it('is never of another person, whoever is taken out', () => {
    const place = fc.integer({ min: 0, max: 7 });
    const role = fc.constantFrom('victim' as const, 'perpetrator' as const);
    fc.assert(
      fc.property(
        fc.array(fc.record({ role, place })),
        fc.record({ role, place }),
        (places, removed) => {
          const names = { victim: 'abcdefgh'.split(''), perpetrator: 'ijklmnop'.split('') };
          const left = {
            ...names,
            [removed.role]: names[removed.role].toSpliced(removed.place, 1),
          };
          const before = places.filter((each) => !isAt(each, removed));
          const after = withoutPerson(
            places.map((each) => said(each.place, each.role)),
            removed,
          );
          expect(after.map((each) => left[each.role][each.place])).toEqual(
            before.map((each) => names[each.role][each.place]),
          );
        },
      ),
    );
  });
});

describe('the people of a form beside the pair', () => {
  const typed = aTypedForm({
    otherVictims: [{ surname: 'Marsh' }],
    otherPerpetrators: [{ surname: 'Reed' }, { surname: 'Hart' }],
  });

  it('are told by their places, the victims first', () => {
    const places = furtherPlaces(typed);
    expect(places.map((at) => personAt(typed, at)?.surname)).toEqual(['Marsh', 'Reed', 'Hart']);
    expect(places.map(({ place }) => place)).toEqual([1, 1, 2]);
  });

  it('are nobody at a place behind the last', () => {
    expect(personAt(typed, { role: 'victim', place: 2 })).toBeUndefined();
  });
});
