import { factsGiven } from './person.ts';

type Named = { readonly id: string; readonly firstName: string; readonly surname: string };

/**
 * A person entered in several records that somebody confirmed to be one: the name of the record that
 * stands for all, and every other fact as it was given last. An old safe number would be a danger.
 */
export function withNewestFacts<P extends Named>(
  standing: P,
  records: readonly { readonly person: P; readonly givenOn: string }[],
): P {
  const oldestFirst = records.toSorted((a, b) => a.givenOn.localeCompare(b.givenOn));
  const news = oldestFirst.map(({ person }) => factsGiven(person));
  const { id, firstName, surname } = standing;
  return { ...standing, ...Object.assign({}, ...news), id, firstName, surname };
}
