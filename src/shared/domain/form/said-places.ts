import type { SaidOfRecord, TypedReferral } from './typed-referral.ts';

/** Where somebody stands in a form: 0 is the one of the pair. */
export type PlaceInForm = Pick<SaidOfRecord, 'role' | 'place'>;

const listOfRole = { victim: 'victims', perpetrator: 'perpetrators' } as const;

/** Whoever is typed at a place; undefined where the form has nobody. */
export const personAt = (
  typed: Pick<TypedReferral, 'victims' | 'perpetrators'>,
  { role, place }: PlaceInForm,
): TypedReferral['victims'][number] | undefined => typed[listOfRole[role]][place];

export const isAt = (one: PlaceInForm, other: PlaceInForm): boolean =>
  one.role === other.role && one.place === other.place;

/** Everybody beside the pair, the victims first. */
export const furtherPlaces = ({
  victims,
  perpetrators,
}: Pick<TypedReferral, 'victims' | 'perpetrators'>): PlaceInForm[] => [
  ...victims.slice(1).map((_, index): PlaceInForm => ({ role: 'victim', place: index + 1 })),
  ...perpetrators
    .slice(1)
    .map((_, index): PlaceInForm => ({ role: 'perpetrator', place: index + 1 })),
];

/**
 * What was said once somebody is taken out of a form: what was said of them goes with them, and what was
 * said of those behind them moves up as they do.
 */
export const withoutPerson = (
  said: readonly SaidOfRecord[],
  removed: PlaceInForm,
): SaidOfRecord[] =>
  said.flatMap((each) => {
    if (each.role !== removed.role || each.place < removed.place) return [each];
    return each.place === removed.place ? [] : [{ ...each, place: each.place - 1 }];
  });
