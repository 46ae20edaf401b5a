import { fullName, normaliseName, type PersonName } from '../../shared/domain/person.ts';
import { namesOfPersons } from '../store/person-store.ts';
import type { Db } from '../store/tables.ts';

/** The names, besides the one that is shown, under which each of these persons was ever entered. */
export async function otherNamesOf(
  db: Db,
  persons: readonly PersonName[],
): Promise<Map<string, string[]>> {
  if (persons.length === 0) return new Map();
  const names = await namesOfPersons(
    db,
    persons.map(({ id }) => id),
  );
  return new Map(
    persons.map((person) => {
      const own = names.filter(({ id }) => id === person.id);
      const others = own.map((name) =>
        fullName({ firstName: name.first_name, surname: name.surname }),
      );
      return [person.id, differentFrom(fullName(person), others)];
    }),
  );
}

/** Each name once, without those that are the shown one in other letters. */
function differentFrom(shown: string, names: readonly string[]): string[] {
  const seen = new Set([normaliseName(shown)]);
  return names.filter((name) => {
    const plain = normaliseName(name);
    return !seen.has(plain) && seen.add(plain);
  });
}
