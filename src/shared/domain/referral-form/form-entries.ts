import { headingKey } from '../heading-key.ts';
import { labelAsked } from './asked-below.ts';
import { saysUnknown } from './blank-words.ts';
import { labelSentences } from './first-person.ts';
import { findPostcodes } from './form-contact.ts';
import { isJob, looksLikeName } from './form-name.ts';
import type { FormBlock } from './form-block.ts';
import type { FormEntry } from './form-entry.ts';
import { isGuidanceLine, isQuestion } from './guidance-words.ts';
import { readLine } from './line-entries.ts';
import { readHeading, wordsBeside } from './read-heading.ts';
import { isKnownLabel, readLabel, withoutNumber } from './read-label.ts';
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

/** Also where each line is a child with what is asked of one. */
const isLong = (label: string): boolean => {
  const { fields } = readLabel(label);
  const listsChildren = fields.includes('fullName') && fields.includes('school');
  return listsChildren || fields.some((field) => longFields.has(field));
};

const isBlank = (block: FormBlock): boolean => block.kind === 'line' && block.text.trim() === '';

/** A few words in bold right above a table are its heading, and end the part before it. */
const headedTables = (blocks: readonly FormBlock[]): FormBlock[] =>
  blocks.map((block, index) => {
    const next = blocks.slice(index + 1, index + 3).find((one) => !isBlank(one));
    const isHead =
      block.kind === 'line' &&
      next?.kind === 'table' &&
      block.isBold &&
      block.control === '' &&
      /^[^:?☒☐\t\n]{3,60}$/u.test(block.text.trim()) &&
      block.text.trim().split(/\s+/).length <= 6 &&
      !isKnownLabel(block.text) &&
      !isGuidanceLine(block.text);
    return isHead ? { ...block, isHeading: true } : block;
  });

/** Everything a document says, in its order. */
export function readEntries(blocks: readonly FormBlock[]): FormEntry[] {
  let tables = 0;
  const read = (part: readonly FormBlock[]): FormEntry[] =>
    joinLoose(
      tableTabs(labelAsked(headedTables(part))).flatMap((block) => {
        if (block.kind === 'line') return readLine(block);
        tables += 1;
        return readTable(block, read, tables);
      }),
    );
  return read(labelSentences(blocks)).filter(({ kind }) => kind !== 'gap');
}

/** "Perpetrator details" opens a part, and answers nothing: "Victim Support" may. */
const namesPart = (text: string): boolean =>
  readHeading(text)?.topic === 'person' && wordsBeside(text) === '';

/** "Name, date of birth and address": a line may follow for each. */
const asksSeveral = (label: string): boolean => {
  const { fields } = readLabel(label);
  return fields.length > 1 && fields.includes('fullName');
};

/** Words that stand alone, or in a control whose name says nothing that is known. */
function wordsWithoutLabel(entry: FormEntry): string | undefined {
  if (entry.kind === 'loose') return entry.text;
  if (entry.kind === 'heading' && entry.isPlain === true)
    return namesPart(entry.text) ? undefined : entry.text;
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
    // What follows a question that was not understood answers that, and not the label before it.
    if (words !== undefined && isQuestion(withoutNumber(words)) && open?.value === '') open = null;
    if (entry.kind === 'row') {
      // What was answered in a table does not go on below its row.
      if (open !== null && open.value !== '') open = null;
      continue;
    }
    open = openAfter(entry, joined, open, entries[index + 1]);
  }
  return joined;
}

/** What tells how to answer stands between a question and its answer. */
const takes = (open: Open, text: string): boolean =>
  !(open.value === '' && (isGuidanceLine(text) || isQuestion(withoutNumber(text)))) &&
  (open.isLong ||
    (open.isNew && open.value === '' && text.length <= 200) ||
    (asksSeveral(open.label) && text.length <= 80 && !/[.!?]$/.test(text)));

/** "Referred by" with nothing but a name below it asks for the name. */
function asksWho(heading: string, below: FormEntry | undefined): boolean {
  const name = below === undefined ? '' : (wordsWithoutLabel(below) ?? '').trim();
  const isRoleAlone =
    namesPart(heading) && !/\b(details?|information|about|part|section)\b/i.test(heading);
  return (
    isRoleAlone &&
    readLabel(heading).fields[0] === 'fullName' &&
    /^\p{Lu}\S+ (\S+ )?\p{Lu}\S+$/u.test(name) &&
    looksLikeName(name) &&
    !isJob(name) &&
    !/\b(aid|hub|trust|council|police|centre|college|homes|association|charity|refuge|clinic|hospital|surgery)\b/i.test(
      name,
    )
  );
}

function openAfter(
  entry: FormEntry,
  joined: FormEntry[],
  before: Open | null,
  below: FormEntry | undefined,
): Open | null {
  const at = joined.length - 1;
  if (entry.kind === 'heading') {
    if (!isLong(entry.text) && !asksWho(entry.text, below)) return null;
    // The heading stays, for it may open a part too; the pair that it labels gets a place of its own.
    joined.push({ kind: 'gap' });
    return { label: entry.text, value: '', at: at + 1, isLong: isLong(entry.text), isNew: true };
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
