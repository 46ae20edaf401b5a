import { headingKey } from '../heading-key.ts';
import { saysUnknown } from './blank-words.ts';
import { labelSentences } from './first-person.ts';
import { findPostcodes } from './form-contact.ts';
import type { FormBlock } from './form-block.ts';
import type { FormEntry } from './form-entry.ts';
import { readLine } from './line-entries.ts';
import { isKnownLabel, readLabel } from './read-label.ts';
import { tableTabs } from './tab-lines.ts';
import { readTable } from './table-entries.ts';
import type { LabelField } from './label-words.ts';

const longFields: ReadonlySet<LabelField> = new Set([
  'summary',
  'judgementReason',
  'reasons',
  'impact',
  'consentReason',
  'safeContact',
  'location',
]);

const isLong = (label: string): boolean =>
  readLabel(label).fields.some((field) => longFields.has(field));

/** Everything a document says, in its order. */
export function readEntries(blocks: readonly FormBlock[]): FormEntry[] {
  let tables = 0;
  const read = (part: readonly FormBlock[]): FormEntry[] =>
    joinLoose(
      tableTabs(part).flatMap((block) => {
        if (block.kind === 'line') return readLine(block);
        tables += 1;
        return readTable(block, read, tables);
      }),
    );
  return read(labelSentences(blocks)).filter(({ kind }) => kind !== 'gap');
}

/** Words that stand alone, or in a control whose name says nothing that is known. */
function wordsWithoutLabel(entry: FormEntry): string | undefined {
  if (entry.kind === 'loose') return entry.text;
  if (entry.kind === 'heading' && entry.isPlain === true) return entry.text;
  if (entry.kind === 'pair' && entry.value === '' && saysUnknown(entry.label)) return entry.label;
  const isNameless = entry.kind === 'pair' && entry.label === '' && !isKnownLabel(entry.control);
  return isNameless ? entry.value : undefined;
}

/** Whether an address goes on in lines of its own, of which one holds nothing but the postcode. */
function isAddressLine(open: Open, next: readonly FormEntry[]): boolean {
  if (!readLabel(open.label).fields.includes('address') || open.value === '') return false;
  if (findPostcodes(open.value).length > 0) return false;
  const lines = next.slice(0, 4).map((entry) => wordsWithoutLabel(entry) ?? '');
  const last = lines.findIndex((line) => /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i.test(line.trim()));
  return last >= 0 && lines.slice(0, last).every((line) => /^\p{L}[^:?@]{1,40}$/u.test(line));
}

type Open = { readonly label: string; value: string; at: number; isLong: boolean; isNew: boolean };

/**
 * Puts the paragraphs below a label with it: one for a short answer, all of them for an account. A
 * heading such as "What happened" is a label too.
 */
function joinLoose(entries: readonly FormEntry[]): FormEntry[] {
  const joined: FormEntry[] = [];
  let open: Open | null = null;
  for (const [index, entry] of entries.entries()) {
    const words = wordsWithoutLabel(entry);
    if (open !== null && words !== undefined && isAddressLine(open, entries.slice(index))) {
      open.value = `${open.value}\n${words}`;
      joined[open.at] = { kind: 'pair', label: open.label, value: open.value, control: '' };
      continue;
    }
    const isAnswer = entry.kind !== 'heading' || (open !== null && !open.isLong);
    if (words !== undefined && isAnswer && open !== null && takes(open, words)) {
      open.value = open.value === '' ? words : `${open.value}\n${words}`;
      open.isNew = false;
      joined[open.at] = { kind: 'pair', label: open.label, value: open.value, control: '' };
      continue;
    }
    joined.push(entry);
    if (entry.kind === 'gap') continue;
    if (entry.kind === 'row') {
      // What was answered in a table does not go on below its row.
      if (open !== null && open.value !== '') open = null;
      continue;
    }
    open = openAfter(entry, joined, open);
  }
  return joined;
}

const takes = (open: Open, text: string): boolean =>
  open.isLong || (open.isNew && open.value === '' && text.length <= 200);

function openAfter(entry: FormEntry, joined: FormEntry[], before: Open | null): Open | null {
  const at = joined.length - 1;
  if (entry.kind === 'heading') {
    if (!isLong(entry.text)) return null;
    // The heading stays, for it may open a part too; the pair that it labels gets a place of its own.
    joined.push({ kind: 'gap' });
    return { label: entry.text, value: '', at: at + 1, isLong: true, isNew: true };
  }
  if (entry.kind === 'pair') {
    const waits =
      before !== null && before.isLong && before.value === '' && before.label !== entry.label;
    if (waits && !isLong(entry.label) && entry.value !== '') return before;
    const isOpen = entry.value === '' && headingKey(entry.label) !== '';
    const isAddress = readLabel(entry.label).fields.includes('address');
    return isOpen || isAddress || isLong(entry.label)
      ? { label: entry.label, value: entry.value, at, isLong: isLong(entry.label), isNew: isOpen }
      : null;
  }
  return null;
}
