import { addDays, addMonths, type CalendarDate } from './calendar-date.ts';
import type { RepeatQuestion } from './repeat-question.ts';
import type { RepeatRule, RepeatSettings } from './repeat-settings.ts';

/** Its first and last day, both inside. */
export type RepeatWindow = { readonly startsOn: CalendarDate; readonly endsOn: CalendarDate };

/**
 * The days on which a further incident makes a repeat: from the day after the anchor to its
 * anniversary, which SafeLives does not settle and a setting takes in or leaves out. 12 months from
 * 29 February end on 28 February.
 */
export function repeatWindow(
  anchorOn: CalendarDate,
  { windowMonths, anniversaryCounts }: Pick<RepeatSettings, 'windowMonths' | 'anniversaryCounts'>,
): RepeatWindow {
  const anniversary = addMonths(anchorOn, windowMonths);
  return {
    startsOn: addDays(anchorOn, 1),
    endsOn: anniversaryCounts ? anniversary : addDays(anniversary, -1),
  };
}

type Tested = {
  readonly on: CalendarDate;
  /** Which date it is: that of the referral stands in for one that is not recorded. */
  readonly what: 'incident' | 'identified' | 'referral';
};

/** The date that a wording tests: the current one the incident's, the older when it was identified. */
export function testedDate(
  { receivedOn, incidentOn, identifiedOn }: RepeatQuestion,
  rule: RepeatRule,
): Tested {
  const isCurrent = rule === 'safelives_current';
  const on = isCurrent ? incidentOn : identifiedOn;
  if (on === null) return { on: receivedOn, what: 'referral' };
  return { on, what: isCurrent ? 'incident' : 'identified' };
}

/**
 * Where a referral falls: `late` when the incident is inside and was told after the window;
 * `unknown` when it was told after the window and nobody recorded when the incident was.
 */
export type Place = 'inside' | 'late' | 'before' | 'after' | 'unknown';

export function placeIn(window: RepeatWindow, question: RepeatQuestion, rule: RepeatRule): Place {
  const { receivedOn, incidentOn } = question;
  const tested = testedDate(question, rule).on;
  if (isInside(tested, window)) return receivedOn > window.endsOn ? 'late' : 'inside';
  if (tested < window.startsOn) return 'before';
  if (incidentOn === null) return 'unknown';
  return isInside(incidentOn, window) ? 'late' : 'after';
}

export const isInside = (on: CalendarDate, { startsOn, endsOn }: RepeatWindow): boolean =>
  on >= startsOn && on <= endsOn;
