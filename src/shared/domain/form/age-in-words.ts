const age = /^(\d{1,3})(\s*(?:y|yrs?|years?)(?:\s*old)?)?$/i;
const year = /^(?:18|19|20)\d\d$/;

/** Whether the words are a year of birth alone. */
export const isAYear = (said: string): boolean => year.test(said.trim());

/** `38 when referred`, `born in 1987`, or the words as they were said. */
export function ageInWords(ageSaid: string): string {
  const [, years] = age.exec(ageSaid.trim()) ?? [];
  if (years !== undefined) return `${years} when referred`;
  return isAYear(ageSaid) ? `born in ${ageSaid.trim()}` : ageSaid;
}
