import { headingKey } from '../heading-key.ts';
import { filledIn } from './blank-words.ts';
import { fillPair } from './fill-pair.ts';
import { leave, type Draft } from './form-draft.ts';
import { readAnswer } from './read-answer.ts';
import { asksYesNo } from './question-rows.ts';
import { isListedLabel, readLabel, withoutNumber } from './read-label.ts';

const answerHead =
  /^((your |their )?(answer|response)|yes no|y n)( (tick|circle))?( y n| yes no)?( dk| dont know| nk| not known| d k| unknown)?$/;
const questionHead = /^(risk |dash |checklist )*(questions?|indicators?|factors?|risk|risks)$/;

/** A checklist with one column for its answers and perhaps one for remarks. */
export const isAnswerTable = (keys: readonly string[]): boolean =>
  keys.some((key) => questionHead.test(key)) && keys.some((key) => answerHead.test(key));

/** What a referral asks for itself, in a table like that of a checklist. */
const isOfReferral = (question: string): boolean => {
  const text = withoutNumber(question);
  const { fields } = readLabel(text);
  const isOwn = fields.includes('score') || fields.includes('total');
  return (
    isOwn || asksYesNo(text) || isListedLabel(text) || (fields.length > 0 && text.length <= 40)
  );
};

/** One question with its answer in a column of its own. */
export function fillAnswerRow(
  draft: Draft,
  columns: readonly string[],
  values: readonly string[],
): void {
  const keys = columns.map(headingKey);
  const [questionAt, answerAt] = [
    keys.findIndex((key) => questionHead.test(key)),
    keys.findIndex((key) => answerHead.test(key)),
  ];
  const [question = '', said = ''] = [values[questionAt], values[answerAt]];
  const asked = Number(/^\s*q?(\d{1,2})[.)\s]/i.exec(question)?.[1]);
  // "6. Contact?" right after the fifth question is the sixth, whatever a label of it would ask.
  const isNext = draft.questions.at(-1)?.number === asked - 1 && readAnswer(said) !== undefined;
  if (!isNext && isOfReferral(question)) return fillPair(draft, question, said, '');
  const others = values
    .filter((_, place) => place !== questionAt && place !== answerAt)
    .map(filledIn);
  const isNumber = (text: string): boolean => /^q?\d{1,2}[.)]?$/i.test(text);
  const number = others.find(isNumber) ?? /^\s*q?(\d{1,2})[.)\s]/i.exec(question)?.[1];
  const remark = others.filter((text) => text !== '' && !isNumber(text)).join('\n');
  const reading = readAnswer(said);
  if (reading === undefined || filledIn(question) === '')
    return leave(draft, withoutNumber(question), [filledIn(said), remark].join('\n'), 'notSure');
  draft.questions.push({
    number: number === undefined ? null : Number(/\d+/.exec(number)?.[0]),
    question,
    answer: reading.answer,
    remark: [reading.remark, remark].filter((text) => text !== '').join('\n'),
  });
}
