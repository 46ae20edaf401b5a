import { dayOf } from './calendar-date.ts';
import { dateWithYear } from './date-words.ts';
import { mayCount } from './repeat-anchor.ts';
import { isOfPair, relatedReferrals, type RepeatQuestion } from './repeat-question.ts';
import { questions } from './repeat-reason.ts';
import type { RepeatSettings } from './repeat-settings.ts';
import type { RepeatAnswer, RepeatVerdict } from './repeat.ts';

/** The verdict as somebody settled what the rule leaves to a person. */
export function settleRepeat(verdict: RepeatVerdict, answer: RepeatAnswer): RepeatVerdict {
  const repeat = verdict.anchorKind === 'other-area' ? 'repeat-other-area' : 'repeat';
  return {
    ...verdict,
    outcome: answer.isRepeat ? repeat : 'new-referral',
    toConfirm: false,
    answer,
    reason: `${withoutQuestion(verdict.reason)}; ${answerWords(answer)}`,
  };
}

function withoutQuestion(reason: string): string {
  const question = Object.values(questions).find((words) => reason.endsWith(words));
  return question === undefined ? reason : reason.slice(0, -question.length);
}

function answerWords({ isRepeat, by, at }: RepeatAnswer): string {
  const what = isRepeat ? 'confirmed as a repeat' : 'confirmed as no repeat';
  const who = by === '' ? '' : ` by ${by}`;
  return `${what}${who}${at === null ? '' : ` on ${dateWithYear(dayOf(at))}`}`;
}

/**
 * The verdict now: what somebody answered when the referral was decided, whatever became known later,
 * as long as the earlier referral that they were asked about is of this pair and counts.
 */
export function asAnswered(
  now: RepeatVerdict,
  decided: RepeatVerdict | null,
  question: RepeatQuestion,
  settings: RepeatSettings,
): RepeatVerdict {
  if (decided === null || decided.answer === null) return now;
  const earlier = relatedReferrals({ ...question, saidOn: null }).find(
    ({ id }) => id === decided.anchorReferralId,
  );
  const stands =
    earlier !== undefined &&
    isOfPair(earlier) &&
    mayCount(earlier, { ...settings, otherAreaCounts: true });
  if (!stands) return now;
  const { heardOn, passedOver, conflict } = now;
  return { ...decided, heardOn, passedOver, conflict };
}
