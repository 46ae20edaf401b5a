import {
  anEmptyForm,
  TypedPerson,
  type TypedReferral,
} from '../../src/shared/domain/form/typed-referral.ts';

const aTypedPerson = (changes: Partial<TypedPerson> = {}): TypedPerson => ({
  ...TypedPerson.parse({}),
  ...changes,
});

type Changes = Partial<Omit<TypedReferral, 'victims' | 'perpetrators'>> & {
  readonly victim?: Partial<TypedPerson>;
  readonly perpetrator?: Partial<TypedPerson>;
  readonly otherVictims?: readonly Partial<TypedPerson>[];
  readonly otherPerpetrators?: readonly Partial<TypedPerson>[];
};

/** A form with all that it needs, and what is changed. */
export function aTypedForm(changes: Changes = {}): TypedReferral {
  const { victim, perpetrator, otherVictims = [], otherPerpetrators = [], ...rest } = changes;
  return {
    ...anEmptyForm('2026-11-09'),
    agencyId: '6f1e7a8e-8d53-4a55-8f50-5ab9f3f4d0aa',
    victims: [
      aTypedPerson({ firstName: 'Catherine', surname: 'Yardley', born: '7/12/1987', ...victim }),
      ...otherVictims.map(aTypedPerson),
    ],
    perpetrators: [
      aTypedPerson({ firstName: 'Dean', surname: 'Hollis', ...perpetrator }),
      ...otherPerpetrators.map(aTypedPerson),
    ],
    ...rest,
  };
}
