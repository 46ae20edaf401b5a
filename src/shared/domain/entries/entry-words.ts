import { yesNoUnknownNames, YesNoUnknown } from '../yes-no-unknown.ts';
import { type Entry, isApart, kindOfEntry } from './entry.ts';
import { isSecret, type EntryField } from './entry-field.ts';

type Said = Pick<Entry, 'kind' | 'content'>;
/** Names of what a field refers to by id: powers, and people of the same case. */
type Names = ReadonlyMap<string, string>;

const noNames: Names = new Map();

/** What a field says in a title: choices, and lines without which the entry says nothing. */
function shortWords(field: EntryField, value: unknown, names: Names): string {
  if (field.type === 'days') return typeof value === 'number' ? `every ${value} days` : '';
  if (typeof value !== 'string' || value === '') return '';
  if (field.type === 'choice') return field.choices[value] ?? value;
  if (field.type === 'power' || field.type === 'person') return names.get(value) ?? '';
  if (!isInTitle(field)) return '';
  if (field.type === 'line') return value;
  return field.type === 'answer' ? yesNoUnknownNames[YesNoUnknown.parse(value)].toLowerCase() : '';
}

const isInTitle = ({ isNeeded, label }: EntryField): boolean =>
  isNeeded === true || label === 'Name';

const lowerFirst = (text: string): string =>
  /^[A-Z]{2}/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

/**
 * What an entry is in few words: `Phone call, no answer`; the name of its kind where it has none, and
 * where it is kept apart.
 */
export function entryTitle({ kind, content }: Said, names: Names = noNames): string {
  const known = kindOfEntry(kind);
  if (isApart(kind)) return known.name;
  const parts = Object.entries(known.fields)
    .map(([name, field]) => ({ field, words: shortWords(field, content[name], names) }))
    .filter(({ words }) => words !== '');
  return parts.length === 0
    ? known.name
    : parts
        .map(({ field, words }, index) =>
          index === 0 || field.type === 'line' ? words : lowerFirst(words),
        )
        .join(', ');
}

/** What an entry says beside its title. */
export const entryNote = ({ kind, content }: Said): string =>
  Object.entries(isApart(kind) ? {} : kindOfEntry(kind).fields)
    .filter(
      ([, field]) =>
        !isSecret(field) && (field.type === 'text' || (field.type === 'line' && !isInTitle(field))),
    )
    .map(([name]) => content[name])
    .filter((text): text is string => typeof text === 'string' && text !== '')
    .join(' · ');

/** The words by which the search finds an entry: nothing of what is sealed, none of what is kept apart. */
export function searchedWords(entry: Said): string {
  if (isApart(entry.kind)) return '';
  const { name, fields } = kindOfEntry(entry.kind);
  const lines = Object.entries(fields)
    .filter(([, field]) => field.type === 'line' && !isSecret(field))
    .map(([key]) => entry.content[key])
    .filter((text): text is string => typeof text === 'string');
  return [name, entryTitle(entry), ...lines, entryNote(entry)]
    .filter((words) => words !== '')
    .join(' ');
}
