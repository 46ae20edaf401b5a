import { questionsByNumber } from './answer-numbers.ts';
import { leave, type Draft, type DraftQuestion } from './form-draft.ts';
import type { FormAnswer, FormChecklist } from './read-form.ts';

/** Fewer answers than this are no checklist but questions of some other kind. */
const fewestQuestions = 5;

/** The SafeLives Dash has this many questions; other tools have others and say their name. */
const dashQuestions = 24;

const tools: readonly (readonly [string, RegExp])[] = [
  ['DARA', /\bDARA\b/],
  ['DAQ', /\bDAQ\b/],
  ['Dash', /\bS?-?DASH\b|\bDash\b/],
];

/** The questions of one list: where the numbers begin again, another list begins. */
function firstList(questions: readonly DraftQuestion[]): [DraftQuestion[], DraftQuestion[]] {
  const taken = new Set<number>();
  const isRepeated = ({ number }: DraftQuestion): boolean => {
    if (number === null) return false;
    const isThere = taken.has(number);
    taken.add(number);
    return isThere;
  };
  const first = questions.filter((question) => !isRepeated(question));
  return [first, questions.filter((question) => !first.includes(question))];
}

/** Among questions with numbers, one without is none of them: what it says is shown. */
function withoutStrays(draft: Draft): DraftQuestion[] {
  const { questions } = draft;
  const numbered = questions.filter(({ number }) => number !== null);
  if (numbered.length < fewestQuestions || numbered.length < questions.length * 0.6)
    return questions;
  for (const { number, question, answer, remark } of questions)
    if (number === null)
      leave(draft, question, [answerWords[answer], remark].join(' ').trim() || '–', 'noField');
  return numbered;
}

const answerWords: Readonly<Record<FormAnswer, string>> = {
  yes: 'Yes',
  no: 'No',
  dontKnow: 'Not known',
  blank: '',
};

/** Where numbers are left out, rows were not understood, and what was is not the whole. */
function isUnbroken(questions: readonly DraftQuestion[]): boolean {
  const numbers = questions.flatMap(({ number }) => (number === null ? [] : [number]));
  if (numbers.length < questions.length) return true;
  return Math.max(...numbers) - Math.min(...numbers) + 1 === numbers.length;
}

/** Ways in which people write a score into a sentence: "scored 19 on Dash", "the Dash came out at 15". */
const scoreInWords = [
  /\bscor(?:ed|ing|e of|es)\s+(\d{1,2})(?:\s*\/\s*24)?\s+(?:on|in|for)\s+(?:the\s+|a\s+)?(?:dash|checklist|ric)\b/gi,
  /\b(?:dash|ric)\b[^.\n:?]{0,60}\b(?:came out at|scored|scoring|score of|score was|total of)\s+(\d{1,2})\b/gi,
];

/** A score that the text states outside any label, when it states one only. */
function fillScoreInWords(draft: Draft, text: string): void {
  const found = scoreInWords.flatMap((pattern) => [...text.matchAll(pattern)]);
  const scores = new Set(found.map(([, score]) => score));
  const [first] = found;
  if (draft.form.dash?.statedScore != null || scores.size !== 1 || first === undefined) return;
  draft.form.dash ??= { tool: null, answers: null, counted: null, statedScore: null };
  draft.form.dash.statedScore = { value: Number(first[1]), said: first[0], label: '' };
}

/** Counts the answers to the risk questions, beside the total that the form states. */
export function fillChecklist(draft: Draft, text: string): void {
  if (draft.caseType !== 'asbrac') fillScoreInWords(draft, text);
  draft.questions.push(...questionsByNumber(draft));
  const [questions, others] = firstList(withoutStrays(draft));
  const isList = questions.length >= fewestQuestions && isUnbroken(questions);
  if (questions.length >= fewestQuestions && !isList)
    leave(draft, 'Risk questions', 'Not all answers were understood', 'notReadable');
  for (const { question, answer, number } of isList ? others : draft.questions) {
    if (answer !== 'blank')
      leave(draft, question === '' ? `Question ${number ?? ''}` : question, answer, 'noField');
  }
  const isAnswered = questions.some(({ answer }) => answer !== 'blank');
  if (isList && isAnswered) fillAnswers(draft, questions);
  const { dash } = draft.form;
  if (dash === null) return;
  const named = /\btool(?: used)?:\s*([\p{L}\d][^,;)\n]{2,40})/iu.exec(text)?.[1]?.trim();
  const tool = tools.find(([, pattern]) => pattern.test(text))?.[0] ?? named;
  draft.form.dash = {
    ...dash,
    tool: tool ?? (dash.counted?.questions === dashQuestions ? 'Dash' : null),
  };
}

function fillAnswers(draft: Draft, questions: readonly DraftQuestion[]): void {
  const answers: Record<string, FormAnswer> = {};
  const isNumbered = questions.every(({ number }) => number !== null);
  questions.forEach(({ number, answer, remark }, index) => {
    const key = String(isNumbered ? number : index + 1);
    answers[key] = answer;
    leave(draft, `Question ${key}`, remark, 'noField');
  });
  const count = (answer: FormAnswer): number =>
    Object.values(answers).filter((one) => one === answer).length;
  const counted = {
    questions: Object.keys(answers).length,
    yes: count('yes'),
    no: count('no'),
    dontKnow: count('dontKnow'),
    blank: count('blank'),
  };
  const before: FormChecklist = draft.form.dash ?? {
    tool: null,
    answers: null,
    counted: null,
    statedScore: null,
  };
  draft.form.dash = { ...before, answers, counted };
  const stated = before.statedScore;
  if (stated !== null && stated.value !== counted.yes) {
    leave(
      draft,
      stated.label,
      `The form states ${stated.said}, but ${counted.yes} answers are Yes`,
      'differs',
    );
  }
  if (counted.blank > 0)
    leave(draft, 'Risk questions without an answer', String(counted.blank), 'notReadable');
  if (counted.questions !== dashQuestions)
    leave(draft, 'Number of risk questions', String(counted.questions), 'differs');
}
