import { findEmail, findPostcodes, readPhone } from './form-contact.ts';
import { findDates } from './form-date.ts';
import { looksLikeName } from './form-name.ts';
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
  // "What happened and what are your concerns?" is one account.
  if (fields.every((field) => accounts.has(field)))
    return fields.map((_, place) => (place === 0 ? said : ''));
  if (fields.every((field) => field === 'age' || field === 'dateOfBirth'))
    return fields.map((field) => (field === 'dateOfBirth' ? said : ''));
  const lines = said.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === fields.length) return lines;
  const spoken = fields.includes('interpreter') ? withInterpreter(fields, said) : undefined;
  if (spoken !== undefined) return spoken;
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
  // "Jo Low, 1/2/1980, 4 High Street, York": the name comes first, and the address is the rest.
  const [name = ''] = rest.split(/\s*,\s*/);
  const isNameFirst = fields[0] === 'fullName' && left.length === 2 && left[1] === 'address';
  if (isNameFirst && looksLikeName(name) && said.startsWith(name) && rest !== name)
    return taken.map(
      (part, index) =>
        part ?? (index === 0 ? name : rest.slice(name.length).replace(/^[\s,;–-]+/, '')),
    );
  if (left.length === 0) return taken.map((part) => part ?? '');
  return parts.length === fields.length ? parts : fields.map(() => '');
}

/** "Tamil, interpreter needed" and "Polish / no": what says whether one is needed is the interpreter's. */
function withInterpreter(fields: readonly LabelField[], said: string): string[] | undefined {
  const parts = said.split(/\s*[,/;\n(]\s*|\s+[–-]\s+|\.\s+/).filter((part) => part !== '');
  const at = parts.findIndex(
    (part) =>
      /\b(interpreter|translator|translation)\b/i.test(part) || /^(yes|no|y|n)\b/i.test(part),
  );
  if (at < 0 || fields.length !== 2) return undefined;
  const rest = said.slice(said.indexOf(parts[at] ?? ''));
  const others = at === 0 ? parts.slice(1).join(', ') : parts.slice(0, at).join(', ');
  return fields.map((field) =>
    field === 'interpreter' ? (at === 0 ? (parts[0] ?? '') : rest) : others,
  );
}

const accounts: ReadonlySet<LabelField> = new Set([
  'summary',
  'reasons',
  'judgementReason',
  'impact',
]);

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
