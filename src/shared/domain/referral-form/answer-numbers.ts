import { leave, type Draft, type DraftQuestion } from './form-draft.ts';
import { kindOf } from './read-answer.ts';
import { withoutNumber } from './read-label.ts';

const isList = (text: string): boolean =>
  /^(?:[\s,;&.–-]|q|to|and|\d{1,2}(?!\d))+$/i.test(text) && /\d/.test(text);

/** The numbers of a list, in which "15-20" stands for all from 15 to 20. */
function numbersIn(text: string): number[] {
  return [...text.matchAll(/(\d+)(?:\s*(?:-|–|to)\s*q?(\d+))?/gi)].flatMap(([, first, last]) => {
    const start = Number(first);
    const count = last === undefined ? 1 : Math.min(Math.max(Number(last) - start + 1, 0), 99);
    return Array.from({ length: count }, (_, index) => start + index);
  });
}

/** "Answered yes: 1, 2, 3, 5" with the numbers of the questions; kept until all answers are there. */
export function noteNumbers(draft: Draft, label: string, said: string): boolean {
  const word = withoutNumber(label)
    .replace(/[:?.]/g, '')
    .replace(
      /\b(the|questions?|answers?|answered|ticked|numbers?|nos?\.?(?= )|to|with|as|marked)\b/gi,
      ' ',
    )
    .replace(/\s+/g, ' ')
    .trim();
  const answer = kindOf(word);
  if (answer === undefined || !isList(said)) return false;
  const numbers = numbersIn(said);
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
