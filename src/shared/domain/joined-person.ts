import type { Person } from './person.ts';

/**
 * A person entered in several records that somebody confirmed to be one: the name of the record that
 * stands for all, and every other fact as it was given last. An old safe number would be a danger.
 */
export function withNewestFacts(
  standing: Person,
  records: readonly { readonly person: Person; readonly givenOn: string }[],
): Person {
  const oldestFirst = records.toSorted((a, b) => a.givenOn.localeCompare(b.givenOn));
  const news = oldestFirst.map(({ person }) =>
    Object.fromEntries(
      Object.entries(person).filter(([, value]) => value !== '' && value !== null),
    ),
  );
  const { id, firstName, surname } = standing;
  return { ...standing, ...Object.assign({}, ...news), id, firstName, surname };
}
