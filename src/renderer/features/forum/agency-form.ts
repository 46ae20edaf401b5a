import { Agency, agencyKey } from '../../../shared/domain/agency.ts';
import { firstProblem } from '../../lib/first-problem.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');

/** An agency to fill in, with the first letter that is free. */
export const newAgency = (agencies: readonly Agency[]): Agency => ({
  id: crypto.randomUUID(),
  name: '',
  letter: letters.find((letter) => agencies.every((known) => known.letter !== letter)) ?? '',
  aliases: [],
  servesChildrenOnly: false,
  representative: '',
});

/** What is wrong with each field; a field that is right is absent. */
export function agencyProblems(
  agency: Agency,
  agencies: readonly Agency[],
): Partial<Record<keyof Agency, string>> {
  const others = agencies.filter(({ id }) => id !== agency.id);
  const sameLetter = others.find(({ letter }) => letter === agency.letter);
  const sameName = others.find(({ name }) => agencyKey(name) === agencyKey(agency.name));
  const problems: Partial<Record<keyof Agency, string | null | undefined>> = {
    name:
      firstProblem(Agency.shape.name, agency.name) ??
      (sameName && `${sameName.name} is already there`),
    letter:
      firstProblem(Agency.shape.letter, agency.letter) ??
      (sameLetter && `${sameLetter.name} has this letter`),
    aliases: firstProblem(Agency.shape.aliases, agency.aliases) && 'Use at most 20 other names',
  };
  return Object.fromEntries(Object.entries(problems).filter(([, words]) => words));
}
