import { z } from 'zod';
import { CalendarDate, Instant } from './calendar-date.ts';
import { findAnchor, findWaiting, isToConfirm, mayCount, type Anchor } from './repeat-anchor.ts';
import {
  isOfPair,
  relatedReferrals,
  type RelatedReferral,
  type RepeatQuestion,
} from './repeat-question.ts';
import {
  anchorReason,
  conflictWords,
  firstReason,
  mergeReason,
  passedOverReason,
  type WhyPassedOver,
} from './repeat-reason.ts';
import { RepeatRule, type RepeatSettings } from './repeat-settings.ts';
import { testedDate } from './repeat-window.ts';

const repeatOutcomes = [
  /** No earlier referral of the pair counts. */
  'first',
  'repeat',
  /** A repeat by the referral that another area received. */
  'repeat-other-area',
  /** A repeat that reached the forum after the window: to be confirmed. */
  'late-reported',
  /** Something must be decided or confirmed first. */
  'possible-repeat',
  /** To be heard together with an earlier referral that is still to be heard. */
  'merge',
  /** Referred before, and this is no repeat of it. */
  'new-referral',
] as const;
export const RepeatOutcome = z.enum(repeatOutcomes);
export type RepeatOutcome = z.infer<typeof RepeatOutcome>;

export const repeatOutcomeNames: Record<RepeatOutcome, string> = {
  first: 'New',
  repeat: 'Repeat',
  'repeat-other-area': 'Repeat (other area)',
  'late-reported': 'Repeat, reported late',
  'possible-repeat': 'Possible repeat',
  merge: 'Hear with earlier referral',
  'new-referral': 'New',
};

const PassedOver = z.strictObject({
  referralId: z.string(),
  referredOn: CalendarDate,
  why: z.enum([
    'returned',
    'withdrawn',
    'other-area',
    'roles-reversed',
    'same-victim-other-perpetrator',
    'same-perpetrator-other-victim',
  ] satisfies WhyPassedOver[]),
  reason: z.string(),
});
export type PassedOver = z.infer<typeof PassedOver>;

/** What somebody said when they were asked whether it is a repeat. */
export const RepeatAnswer = z.strictObject({
  isRepeat: z.boolean(),
  /** The name of their account on the computer; empty in a draft. */
  by: z.string(),
  at: Instant.nullable(),
});
export type RepeatAnswer = z.infer<typeof RepeatAnswer>;

/**
 * Whether a referral is a repeat, with all that decided it. It is kept with each decision, so what a
 * later version adds has a default by which older ones are read.
 */
export const RepeatVerdict = z.strictObject({
  outcome: RepeatOutcome,
  rule: RepeatRule,
  incidentOn: CalendarDate.nullable(),
  /** The date that the rule tested; null when there was nothing to test it against. */
  testedOn: CalendarDate.nullable().default(null),
  /** The date from which the window counts, what it is the date of, and of which referral. */
  anchorOn: CalendarDate.nullable(),
  anchorKind: z.enum(['referral', 'hearing', 'other-area']).default('referral'),
  anchorReferralId: z.string().nullable().default(null),
  /** First and last day of the window, both inside it. */
  windowStartsOn: CalendarDate.nullable().default(null),
  windowEndsOn: CalendarDate.nullable(),
  /** When the pair was last heard. */
  heardOn: CalendarDate.nullable(),
  /** The earlier referral that is still to be heard: both belong in one hearing. */
  hearWith: z
    .strictObject({
      referralId: z.string(),
      referredOn: CalendarDate,
      /** The meeting that is to hear it; null when it is on no agenda. */
      meetingOn: CalendarDate.nullable(),
      caseNumber: z.string().default(''),
    })
    .nullable()
    .default(null),
  /** Other referrals of these people that do not count, the latest first. */
  passedOver: z.array(PassedOver).default([]),
  /** What to do when the roles are reversed in another referral; null when they are in none. */
  conflict: z.string().nullable().default(null),
  /** Whether somebody must say, when the referral is decided, if it is a repeat. */
  toConfirm: z.boolean().default(false),
  /** What they said: it has settled the outcome. */
  answer: RepeatAnswer.nullable().default(null),
  reason: z.string(),
});
export type RepeatVerdict = z.infer<typeof RepeatVerdict>;

/**
 * Whether a referral is a repeat: a further incident between the same victim and perpetrator within 12
 * months of their last referral, whatever the score. SafeLives, Repeat Marac cases:
 * https://safelives.org.uk/definition-repeat-marac. By the current wording the incident's date is
 * tested and no crime is needed; by the older one the date on which an incident was identified that
 * would be a crime if reported. Which day the window ends on, what becomes of returned, withdrawn and
 * waiting referrals and of other areas' are our defaults, to be confirmed locally.
 */
export function decideRepeat(question: RepeatQuestion, settings: RepeatSettings): RepeatVerdict {
  const related = relatedReferrals(question);
  const known = { question, related, settings };
  const anchor = findAnchor(known);
  const waiting = findWaiting(known);
  const passedOver = passedOverAmong(related, question, settings);
  const byAnchor = anchor === null ? 'first' : outcomeBy(anchor, question, settings);
  const isMerged = waiting !== null && (byAnchor === 'first' || byAnchor === 'new-referral');
  return {
    outcome: isMerged ? 'merge' : byAnchor,
    rule: settings.rule,
    incidentOn: question.incidentOn,
    ...anchorFacts(anchor, question, settings),
    heardOn: lastHeardOn(related, question),
    hearWith: waiting === null ? null : toHearWith(waiting),
    passedOver,
    conflict: conflictAmong(related),
    toConfirm: anchor !== null && isToConfirm(anchor, question, settings),
    answer: null,
    reason: isMerged
      ? mergeReason(waiting)
      : anchor === null
        ? firstReason(passedOver)
        : anchorReason(anchor, question, settings),
  };
}

function outcomeBy(
  { place, doubts, kind }: Anchor,
  { wouldBeCrime }: RepeatQuestion,
  { rule }: RepeatSettings,
): RepeatOutcome {
  const crime = rule === 'safelives_criminal' ? wouldBeCrime : 'yes';
  if (place === 'before' || place === 'after' || crime === 'no') return 'new-referral';
  if (place === 'unknown' || doubts.length > 0 || crime === 'unknown') {
    return 'possible-repeat';
  }
  if (place === 'late') return 'late-reported';
  return kind === 'other-area' ? 'repeat-other-area' : 'repeat';
}

type AnchorFacts = Pick<
  RepeatVerdict,
  'testedOn' | 'anchorOn' | 'anchorKind' | 'anchorReferralId' | 'windowStartsOn' | 'windowEndsOn'
>;

const anchorFacts = (
  anchor: Anchor | null,
  question: RepeatQuestion,
  settings: RepeatSettings,
): AnchorFacts => ({
  testedOn: anchor === null ? null : testedDate(question, settings.rule).on,
  anchorOn: anchor?.on ?? null,
  anchorKind: anchor?.kind ?? settings.anchor,
  anchorReferralId: anchor?.referral.id ?? null,
  windowStartsOn: anchor?.window.startsOn ?? null,
  windowEndsOn: anchor?.window.endsOn ?? null,
});

/** The last hearing of the pair by a referral that came before this one. */
function lastHeardOn(
  related: readonly RelatedReferral[],
  { receivedOn }: RepeatQuestion,
): CalendarDate | null {
  const days = related.flatMap((other) =>
    isOfPair(other) && other.heardOn !== null && other.receivedOn <= receivedOn
      ? [other.heardOn]
      : [],
  );
  return days.toSorted().at(-1) ?? null;
}

const toHearWith = ({ id, receivedOn, hearing }: RelatedReferral): RepeatVerdict['hearWith'] => ({
  referralId: id,
  referredOn: receivedOn,
  meetingOn: hearing.state === 'ahead' ? hearing.on : null,
  caseNumber: '',
});

function passedOverAmong(
  related: readonly RelatedReferral[],
  { receivedOn }: RepeatQuestion,
  settings: RepeatSettings,
): PassedOver[] {
  return related.flatMap((other) => {
    const isLater = isOfPair(other) && other.receivedOn > receivedOn;
    const why = isLater ? null : whyPassedOver(other, settings);
    if (why === null) return [];
    const reason = passedOverReason(other, why);
    return [{ referralId: other.id, referredOn: other.receivedOn, why, reason }];
  });
}

function whyPassedOver(other: RelatedReferral, settings: RepeatSettings): WhyPassedOver | null {
  const { relation, status, isOtherArea } = other;
  switch (relation) {
    case 'roles-reversed':
    case 'same-victim-other-perpetrator':
    case 'same-perpetrator-other-victim':
      return relation;
    case 'same-pair':
    case 'shared-perpetrator':
    case 'not-recorded':
      if (mayCount(other, settings)) return null;
      if (status === 'returned' || status === 'withdrawn') return status;
      return isOtherArea ? 'other-area' : null;
    case 'unrelated':
      return null;
  }
}

function conflictAmong(related: readonly RelatedReferral[]): string | null {
  const reversed = related.find(({ rolesReversed }) => rolesReversed);
  return reversed === undefined ? null : conflictWords(reversed.receivedOn);
}

/** A repeat is heard whatever the score, also one of another area or reported late. */
export const isRepeat = ({ outcome }: Pick<RepeatVerdict, 'outcome'>): boolean =>
  outcome === 'repeat' || outcome === 'repeat-other-area' || outcome === 'late-reported';
