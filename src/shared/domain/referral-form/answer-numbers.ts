import { leave, type Draft, type DraftQuestion } from './form-draft.ts';
import { kindOf } from './read-answer.ts';
import { withoutNumber } from './read-label.ts';

const list = /^\W*(?:q\.?\s*)?\d{1,2}(?:\s*(?:,|;|&|and|\s)\s*(?:q\.?\s*)?\d{1,2})*\W*$/i;

/** "Answered yes: 1, 2, 3, 5" with the numbers of the questions; kept until all answers are there. */
export function noteNumbers(draft: Draft, label: string, said: string): boolean {
  const word = withoutNumber(label)
    .replace(/[:?.]/g, '')
    .replace(/\b(the|questions?|answers?|answered|ticked|numbers?|nos?\.?(?= )|to|with|as|marked)\b/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const answer = kindOf(word);
  if (answer === undefined || !list.test(said)) return false;
  const numbers = (said.match(/\d+/g) ?? []).map(Number);
  draft.numbered.push({ answer, numbers, words: { label, said } });
  return true;
}

/**
 * The answers that such lists give, where together they name every question from the first to the
 * last once. Otherwise a single number may be how many there are, and they are only shown.
 */
export function questionsByNumber(draft: Draft): DraftQuestion[] {
  const questions = draft.numbered.flatMap(({ answer, numbers }) =>
    numbers.map((number) => ({ number, question: '', answer, remark: '' })),
  );
  const inOrder = questions.toSorted((a, b) => a.number - b.number);
  const isWhole = inOrder.every(({ number }, index) => number === index + 1);
  if (isWhole && questions.length >= 10 && draft.questions.length === 0) return inOrder;
  for (const { words } of draft.numbered) leave(draft, words.label, words.said, 'notReadable');
  return [];
}
