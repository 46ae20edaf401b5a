import { compareNames } from './compare-names.ts';
import { nameParts, type NameParts } from './name-parts.ts';
import { plainLetters } from './plain-letters.ts';
import { saysNothing } from './says-nothing.ts';

/** No real cell names more, and a hostile one could hold hundreds. */
const childrenAtMost = 15;

/** The names in a cell of children, without their ages: `Lily (4); Jack Reed, 7`. */
export const readChildren = (cell: string): string[] =>
  cell
    .replace(/\([^)]*\)|\d+(?:\s*(?:years?|yrs?|months?|mths?)(?:\s*old)?)?/gi, ' ')
    .split(/[;,/\n]|\band\b|&/i)
    .map((name) => name.trim())
    .filter((name) => !saysNothing(name) && !/^(no|none|nil)?$/.test(plainLetters(name)))
    .slice(0, childrenAtMost);

/** A child is mostly written by the first name alone. */
const partsOf = (name: string): NameParts => {
  const plain = plainLetters(name);
  return plain.includes(' ')
    ? nameParts({ firstName: '', surname: name })
    : { first: [plain], surname: [] };
};

const distinct = (names: readonly string[]): string[] => [...new Set(names.map(plainLetters))];

/**
 * Whether two cases name a child in common: one by first name and surname, or two by first names
 * alone, since very many families have a Jack.
 */
export function shareChild(these: readonly string[], those: readonly string[]): boolean {
  const others = distinct(those).map(partsOf);
  let byFirstName = 0;
  for (const one of distinct(these).map(partsOf)) {
    const compared = others.map((other) => compareNames(one, other));
    const agreeing = compared.filter(({ first }) => /^(same|variant|alike)$/.test(first));
    if (agreeing.some(({ surname }) => surname === 'same' || surname === 'alike')) return true;
    if (agreeing.some(({ surname }) => surname === 'not-known')) byFirstName += 1;
  }
  return byFirstName >= 2;
}
