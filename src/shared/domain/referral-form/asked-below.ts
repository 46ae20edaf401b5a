import type { FormBlock, FormLine } from './form-block.ts';
import { hasMarks, plainMarks } from './form-choice.ts';
import { withoutGuidance } from './guidance-words.ts';
import { kindOf } from './read-answer.ts';
import { isHeadingWords, readHeading } from './read-heading.ts';
import { isKnownLabel, isListedLabel, readLabel, withoutNumber } from './read-label.ts';
import type { LabelField } from './label-words.ts';

/** What can head a whole part as well as ask for one thing. */
export const headingFields: ReadonlySet<LabelField> = new Set([
  'grounds',
  'summary',
  'reasons',
  'impact',
  'location',
  'score',
  'repeat',
  'escalation',
]);

const isAsked = (text: string): boolean => /\?\W*$/.test(text);
const isNumbered = (text: string): boolean =>
  /^\s*(?:q?\d{1,2}(?:\.\d{1,2})?[.):]|q\d{1,2}|\d{1,2}\.\d{1,2}|[a-z][.)])\s+[^\t]+$/i.test(text);

/** Whether a line asks for one thing, and is not the heading of a person's part. */
function asksOneThing(text: string): boolean {
  const { role, fields } = readLabel(text);
  const [field] = fields;
  const topic = readHeading(text)?.topic;
  if (field === undefined || role === 'other' || topic === 'log' || topic === 'matrix')
    return false;
  if (headingFields.has(field)) return isAsked(text);
  return field !== 'fullName' || /\bnames?\b|\bwho\b/i.test(text);
}

const wordsOf = (block: FormBlock | undefined): string =>
  block?.kind === 'line' ? block.text.trim() : '';

/** Whether a line is nothing but what somebody answered. */
function isAnswer(block: FormBlock | undefined): boolean {
  if (block?.kind !== 'line' || block.isHeading || block.isBold || block.labels.length > 0)
    return false;
  const text = block.text.trim();
  return text !== '' && !/^[^:]{2,60}:\s/.test(text) && !isListedLabel(text);
}

/** A question that stands out from its answer in the lines below it is a label and opens no part. */
export function labelAsked(blocks: readonly FormBlock[]): FormBlock[] {
  return blocks.map((block, index): FormBlock => {
    if (block.kind !== 'line' || !standsOut(block)) return block;
    const text = block.text.trim();
    if (text.length > 160 || hasMarks(plainMarks(text)) || isAnswered(bareOf(text))) return block;
    const below = blocks.slice(index + 1, index + 3).find((one) => wordsOf(one) !== '');
    const isClear = isNumbered(text) || isAsked(text) || isAnswer(below);
    if (isClear && (asksOneThing(text) || fitsBelow(text, wordsOf(below))))
      return asLabel(block, text);
    // A question that is not known has an answer of its own, which is not that of the one before.
    const isStrange =
      isAsked(text) ||
      (isNumbered(text) &&
        isAnswer(below) &&
        !isNextOf(text, wordsOf(below)) &&
        !isHeadingWords(text));
    return isStrange && !block.isHeading && !isKnownLabel(text)
      ? asLabel(block, text.replace(/[^?:]$/, '$&:'))
      : block;
  });
}

/** "1. Ann Low, 7" above "2. Ben Low, 9": two of a list, of which neither answers the other. */
function isNextOf(text: string, below: string): boolean {
  const [number, next] = [text, below].map((line) => Number(/^(\d{1,2})[.)]\s/.exec(line)?.[1]));
  return number !== undefined && next === number + 1;
}

/** "Victim: name and address" goes on with what is asked, and not with an answer. */
function isAnswered(text: string): boolean {
  const [, rest = ''] = /[:?]\s*(\S.*)$/s.exec(text) ?? [];
  return rest !== '' && !isKnownLabel(rest);
}

/** "Dash score" heads a part, or asks for the figure that stands alone below it. */
function fitsBelow(text: string, below: string): boolean {
  const [field] = readLabel(text).fields;
  if (field === 'score') return /^\d{1,2}(\s*(\/|out of)\s*\d{1,2})?$/.test(below);
  return (field === 'repeat' || field === 'escalation') && kindOf(below) !== undefined;
}

const bareOf = (text: string): string => withoutNumber(withoutGuidance(text));

const asLabel = (line: FormLine, text: string): FormLine => ({
  ...line,
  text,
  isHeading: false,
  isBold: false,
  labels: [{ start: 0, end: text.length }],
});

const standsOut = (line: FormLine): boolean =>
  (line.isHeading || line.isBold || isNumbered(line.text)) && line.labels.length === 0;
