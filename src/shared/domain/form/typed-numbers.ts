import type { AnswerCounts } from '../assessment-score.ts';
import type { Reading } from '../list-date.ts';
import type { TypedReferral } from './typed-referral.ts';

export const answerFields = ['yes', 'no', 'dontKnow', 'blank'] as const;

/** A whole number that somebody typed; null where nothing is. */
export function readWhole(text: string, most: number): Reading<number | null> {
  const typed = text.trim();
  if (typed === '') return { value: null };
  const value = /^\d{1,5}$/.test(typed) ? Number(typed) : Infinity;
  return value > most ? { problem: `Write a whole number up to ${most}` } : { value };
}

/** The counted answers of the checklist; null where no yes answers are given or one is no number. */
export function readAnswers(
  typed: Pick<TypedReferral, (typeof answerFields)[number]>,
): AnswerCounts | null {
  const [yes, no, dontKnow, blank] = answerFields.map((field) => readWhole(typed[field], 200));
  const valueOf = (reading: Reading<number | null> | undefined): number | null =>
    reading !== undefined && 'value' in reading ? reading.value : null;
  const counted = valueOf(yes);
  if (counted === null) return null;
  return { yes: counted, no: valueOf(no), dontKnow: valueOf(dontKnow), blank: valueOf(blank) };
}
