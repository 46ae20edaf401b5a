import { hasMarks, plainMarks, readOptions } from './form-choice.ts';

/** What was chosen of the answers that a question of a matrix offers; the score where it has one. */
export type ScoredChoice = { readonly answer: string; readonly score: number | null };

const scored = /^(.*\S)[\s(–=:-]{1,4}(\d{1,2})(?: ?(?:points?|pts))?\s*\)?$/is;

/** "Weekly (3)" as an answer and its score; without a score where none is written behind it. */
function partsOf(text: string): ScoredChoice {
  const [, answer = text, score] = scored.exec(text.trim()) ?? [];
  return { answer: answer.trim(), score: score === undefined ? null : Number(score) };
}

/** Whether a text offers answers with a box and a score for each: "☐ Once (0) ☒ Weekly (3)". */
export function offersScores(text: string): boolean {
  const options = readOptions(text);
  return options.length > 1 && options.every((option) => partsOf(option.text).score !== null);
}

/**
 * The one answer that was ticked; null where boxes are there and not just one of them is ticked, and
 * undefined where there are no boxes.
 */
export function readScoredChoice(text: string): ScoredChoice | null | undefined {
  if (!hasMarks(plainMarks(text))) return undefined;
  const [only, ...more] = readOptions(text).filter(({ isTicked }) => isTicked);
  return only === undefined || only.text === '' || more.length > 0 ? null : partsOf(only.text);
}
