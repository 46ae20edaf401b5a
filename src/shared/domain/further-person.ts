import { fullName } from './person.ts';

type Further = {
  readonly role: 'victim' | 'perpetrator';
  /** To the victim; empty where it was not said. */
  readonly relationship: string;
  readonly person: { readonly firstName: string; readonly surname: string };
};

/** `Yasmin Hollis (perpetrator, mother-in-law)`: somebody who stands in a case beside its pair. */
const furtherInWords = ({ role, relationship, person }: Further): string =>
  `${fullName(person)} (${[role, relationship].filter((part) => part !== '').join(', ')})`;

/** Everybody whom these referrals name beside the pair, each once, as the first of them says. */
export function alsoNamed(
  further: readonly (Further & { readonly person: { id: string } })[],
): string[] {
  const seen = new Set<string>();
  return further.filter(({ person: { id } }) => !seen.has(id) && seen.add(id)).map(furtherInWords);
}
