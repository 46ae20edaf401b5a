import { filledIn } from './blank-words.ts';
import { findDates, readDate } from './form-date.ts';
import { leave, newIncident, type Draft, type DraftQuestion } from './form-draft.ts';
import { withoutNumber } from './read-label.ts';
import { offersScores, readScoredChoice } from './scored-options.ts';

const isMatrix = (draft: Draft): boolean =>
  draft.section.topic === 'matrix' && draft.caseType !== 'marac';

function addAnswer(
  draft: Draft,
  { no, question, answer, score }: { no?: number; question: string; answer: string; score: string },
): void {
  draft.form.matrix ??= { answers: [], total: null, band: null };
  const { answers } = draft.form.matrix;
  answers.push({
    no: no ?? answers.length + 1,
    question: question.replace(/[\s:–-]+$/, ''),
    answer,
    score: score === '' ? null : Number(score),
  });
}

type WrittenAnswer = {
  readonly no: number | null;
  readonly question: string;
  readonly written: string;
  /** The score in a place of its own; the answers on offer may have theirs beside them too. */
  readonly stated: string | undefined;
};

/** An answer as it was written, or the one that was ticked. Scores that differ are only shown. */
export function addMatrixAnswer(
  draft: Draft,
  { no, question, written, stated = '' }: WrittenAnswer,
): void {
  const choice = readScoredChoice(written);
  if (choice === null) leave(draft, question, written, 'notReadable');
  const own = choice?.score ?? null;
  const isSame = own === null || stated === '' || Number(stated) === own;
  if (!isSame) leave(draft, question, `${written}\n${stated}`, 'differs');
  const score = isSame ? (stated === '' ? own : Number(stated)) : null;
  if (choice === null && score === null) return;
  addAnswer(draft, {
    ...(no === null ? {} : { no }),
    question,
    answer: choice === undefined ? written : (choice?.answer ?? ''),
    score: score === null ? '' : String(score),
  });
}

/** "Is it getting worse? ☐ No (0) ☒ Yes (4)" in the part of the matrix, perhaps with the score again. */
export function fillOffered(draft: Draft, label: string, said: string): boolean {
  const [, offer = said, stated] = /^(.*\S)\s*\n\s*(\d{1,3})\s*$/s.exec(said) ?? [];
  if (!isMatrix(draft) || label === '' || !offersScores(offer)) return false;
  const number = /^\s*q?(\d{1,2})[.)]/i.exec(label)?.[1];
  addMatrixAnswer(draft, {
    no: number === undefined ? null : Number(number),
    question: withoutNumber(label),
    written: offer,
    stated,
  });
  return true;
}

const scored = /^(.{1,80}?)[\s(–=-]{1,4}(?:score:?\s*)?(\d{1,2})(?:\s*(?:points?|pts))?\)?\s*$/i;

/** "How often? Daily (5)" in the part of the matrix, as a line or as a label with its answer. */
export function fillScored(draft: Draft, label: string, said: string): boolean {
  if (!isMatrix(draft)) return false;
  const [, question = label, rest = said] =
    label === '' ? (/^([^?:]{5,150}[?:])\s*(.+)$/.exec(said) ?? []) : [];
  const [, answer = '', score = ''] = scored.exec(filledIn(rest)) ?? [];
  if (question === '' || score === '') return false;
  const number = /^\s*q?(\d{1,2})[.):]/i.exec(question)?.[1];
  addAnswer(draft, {
    ...(number === undefined ? {} : { no: Number(number) }),
    question: withoutNumber(question),
    answer,
    score,
  });
  return true;
}

const words = { yes: 'Yes', no: 'No', dontKnow: 'Don’t know', blank: '' };

/** A question of the matrix that was answered with yes or no, with its score behind it. */
export function fillMatrixQuestion(draft: Draft, asked: DraftQuestion): boolean {
  if (!isMatrix(draft) || asked.answer === 'blank') return false;
  const score = /^\D{0,3}(\d{1,2})\D{0,2}$/.exec(asked.remark)?.[1] ?? '';
  addAnswer(draft, {
    ...(asked.number === null ? {} : { no: asked.number }),
    question: asked.question,
    answer: words[asked.answer],
    score,
  });
  if (score === '') leave(draft, asked.question, asked.remark, 'noField');
  return true;
}

const toldTo = /^(?:reported (?:to|by)|rang|called|told|police|not reported|101|999)\b/i;

/** "12/05/2026 – eggs at the window – reported to police": one line of a log. */
export function fillLogLine(draft: Draft, text: string): boolean {
  const line = withoutNumber(text);
  const [first] = findDates(line, 'recent', draft.today);
  if (draft.section.topic !== 'log' || first === undefined || first.index > 4) return false;
  const read = readDate(line.slice(0, first.index + first.said.length), 'recent', draft.today);
  const [time = '', ...parts] = line
    .slice(first.index + first.said.length)
    .split(/\s+[–—-]\s+|\s*[;|\t]\s*|:\s+/);
  const isTime = /^[\s,at]*\d{1,2}[:.]?\d{0,2}\s*(?:[ap]m|hrs)?\s*$/i.test(time);
  const rest = (isTime || time.trim() === '' ? parts : [time, ...parts])
    .map((part) => part.replace(/^[\s,.:–-]+/, ''))
    .filter((part) => part !== '');
  const at = rest.findIndex((part, index) => index > 0 && toldTo.test(part));
  const account = (at < 0 ? rest : rest.slice(0, at)).join(' – ');
  if (read === undefined || account === '') return false;
  const said = (value: string): { value: string; said: string; label: string } => ({
    value,
    said: value,
    label: '',
  });
  draft.form.incidents.push({
    ...newIncident(),
    date: { value: read.value, said: first.said, label: '' },
    time: isTime ? said(time.replace(/^[\s,at]+/, '').trim()) : null,
    summary: said(account),
    reportedTo: at < 0 ? null : said((rest[at] ?? '').replace(/^reported (?:to|by)\s+/i, '')),
  });
  for (const part of at < 0 ? [] : rest.slice(at + 1)) leave(draft, '', part, 'noField');
  return true;
}
