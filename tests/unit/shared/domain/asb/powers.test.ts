import { describe, expect, it } from 'vitest';
import shipped from '../../../../../resources/asb-powers.json' with { type: 'json' };
import { AsbPowers, powerKindNames } from '../../../../../src/shared/domain/asb/powers.ts';

const powers = AsbPowers.parse(shipped);
const power = (id: string) => powers.find((each) => each.id === id);

describe('the list of powers that ships', () => {
  it.each([
    ['civil-injunction', { minimumAge: 10, kind: 'order' }],
    ['dispersal', { maximumHours: 48, appliedForBy: ['Police'] }],
    ['criminal-behaviour-order', { appliedForBy: ['Crown Prosecution Service'] }],
    ['advice', { kind: 'informal', appliedForBy: [], minimumAge: null, maximumHours: null }],
  ])('knows of %s', (id, known) => {
    expect(power(id)).toMatchObject(known);
  });

  it('has powers of every kind, and the notice after its warning', () => {
    expect(new Set(powers.map(({ kind }) => powerKindNames[kind]))).toEqual(
      new Set(Object.values(powerKindNames)),
    );
    const ids = powers.map(({ id }) => id);
    expect(ids.indexOf('community-protection-notice')).toBe(
      ids.indexOf('community-protection-warning') + 1,
    );
  });

  it.each<[string, unknown[], string]>([
    ['nothing', [], 'Give at least one power'],
    [
      'one id twice',
      [...shipped, shipped[0]],
      'Two powers have the id “advice”: give each its own',
    ],
    ['a power without a name', [{ ...shipped[0], name: ' ' }], 'Write the words'],
  ])('is refused with %s', (_what, list, problem) => {
    expect(AsbPowers.safeParse(list).error?.issues[0]?.message).toBe(problem);
  });
});
