import { findEmail, findPostcodes, readPhone } from './form-contact.ts';
import { findDates } from './form-date.ts';
import type { LabelField } from './label-words.ts';
import { splitInline } from './line-entries.ts';
import { readLabel } from './read-label.ts';

/**
 * Gives each of several fields that one label asks for its part of the words: a date to the date of
 * birth, a number to the phone, and what is left to the one that is left.
 */
export function sharedOut(fields: readonly LabelField[], said: string): string[] {
  const inline = splitInline(said.replace(/\.\s+(?=\p{Lu}[^.:]*:)/gu, '\n')).flatMap((part) =>
    part.split('\n'),
  );
  const named = fields.map((field) =>
    inline
      .find((part) => readLabel(part.split(':')[0] ?? '').fields.includes(field))
      ?.replace(/^[^:]*:\s*/, ''),
  );
  if (named.every((part) => part !== undefined)) return named;
  if (fields.every((field) => field === 'age' || field === 'dateOfBirth'))
    return fields.map((field) => (field === 'dateOfBirth' ? said : ''));
  const parts = said.split(/\s*[,/;\n]\s*|\s+[–-]\s+/).filter((part) => part !== '');
  const taken = fields.map((field) => partFor(field, said));
  const left = fields.filter((_, index) => taken[index] === undefined);
  const rest = taken
    .reduce<string>(
      (words, part) => (part === undefined || part === '' ? words : words.replace(part, ' ')),
      said,
    )
    .replace(/^[\s,;:/()–-]+|[\s,;:/(–-]+$/g, '')
    .replace(/\b(dob|d\.o\.b\.?|tel|email|born)\b:?\s*$/i, '')
    .trim();
  if (left.length === 1 && taken.some((part) => part !== undefined && part !== ''))
    return taken.map((part) => part ?? rest);
  if (left.length === 0) return taken.map((part) => part ?? '');
  return parts.length === fields.length ? parts : fields.map(() => '');
}

/** The part of a text that only one kind of field can take; undefined where the kind has no shape. */
function partFor(field: LabelField, said: string): string | undefined {
  if (field === 'dateOfBirth' || field === 'expectedDate')
    return findDates(said, 'adult', '2100-01-01')[0]?.said ?? '';
  if (field === 'email') return findEmail(said);
  if (field === 'phone')
    return readPhone(said.replace(findEmail(said) || '\u0000', ' '))?.phone ?? '';
  if (field === 'postcode') return findPostcodes(said)[0] ?? '';
  return undefined;
}
