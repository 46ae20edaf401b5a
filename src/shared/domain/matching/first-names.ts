import { z } from 'zod';
import variants from '../../../../resources/name-variants.json' with { type: 'json' };

const NameVariants = z.strictObject({
  note: z.string(),
  firstNames: z.array(z.array(z.string().regex(/^[a-z]+$/)).min(1)),
});

/** For each first name, the heads of the lists in which it stands. */
const headsByName = new Map<string, ReadonlySet<string>>();
/** For each first name, every name in those lists. */
const formsByName = new Map<string, ReadonlySet<string>>();
for (const list of NameVariants.parse(variants).firstNames) {
  const [head = ''] = list;
  for (const name of list) {
    headsByName.set(name, new Set([...(headsByName.get(name) ?? []), head]));
    formsByName.set(name, new Set([...(formsByName.get(name) ?? []), ...list]));
  }
}

/** Whether the word is a first name that the lists know. */
export const isKnownFirstName = (word: string): boolean => headsByName.has(word);

/** The names that a first name may stand for: `liz` for `elizabeth`; itself when no list has it. */
export const fullFormsOf = (word: string): readonly string[] => [
  ...(headsByName.get(word) ?? [word]),
];

/** Every name by which somebody of this first name may go; itself when no list has it. */
export const formsOf = (word: string): readonly string[] => [...(formsByName.get(word) ?? [word])];

/** Whether one person may well go by both: `Bob` and `Robert`, `Mohammed` and `Muhammad`. */
export function mayBeSameFirstName(a: string, b: string): boolean {
  const heads = headsByName.get(b);
  return heads !== undefined && [...(headsByName.get(a) ?? [])].some((head) => heads.has(head));
}
