import type { Answer } from '../assessment-tool.ts';
import type { CalendarDate } from '../calendar-date.ts';
import type { AnswerCounts } from '../assessment-score.ts';
import type { ContentOf, Entry } from './entry.ts';
import { entriesOf, type Of } from './standing.ts';

type Answers = ContentOf<'assessment'>['answers'];

/** How the answers of one assessment count; questions that were not answered are blank. */
export function countsOf(answers: Answers, questions: number): Record<keyof AnswerCounts, number> {
  const count = (answer: Answer): number =>
    Object.values(answers).filter((each) => each.answer === answer).length;
  const [yes, no, dontKnow] = [count('yes'), count('no'), count('dont-know')];
  return { yes, no, dontKnow, blank: Math.max(0, questions - yes - no - dontKnow) };
}

/** An answer that is not what it was the time before. */
export type ChangedAnswer = {
  readonly question: string;
  readonly before: Answer;
  readonly now: Answer;
  readonly beforeOn: CalendarDate;
};

/**
 * The assessments by one tool, the latest first, each with what changed since the one before it. None is
 * ever written over: a new one is made.
 */
export function assessmentsOf(
  entries: readonly Entry[],
): readonly { readonly entry: Of<'assessment'>; readonly changed: readonly ChangedAnswer[] }[] {
  const all = entriesOf(entries, 'assessment').toSorted(
    (a, b) => b.startsOn.localeCompare(a.startsOn) || b.recordedAt.localeCompare(a.recordedAt),
  );
  return all.map((entry, index) => {
    const before = all.slice(index + 1).find(({ says }) => says.tool === entry.says.tool);
    return { entry, changed: before === undefined ? [] : changesSince(before, entry) };
  });
}

function changesSince(before: Of<'assessment'>, now: Of<'assessment'>): ChangedAnswer[] {
  const questions = new Set([
    ...Object.keys(before.says.answers),
    ...Object.keys(now.says.answers),
  ]);
  const answerOf = ({ says }: Of<'assessment'>, question: string): Answer =>
    says.answers[question]?.answer ?? 'blank';
  return [...questions]
    .toSorted((a, b) => Number(a) - Number(b))
    .filter((question) => answerOf(before, question) !== answerOf(now, question))
    .map((question) => ({
      question,
      before: answerOf(before, question),
      now: answerOf(now, question),
      beforeOn: before.startsOn,
    }));
}
