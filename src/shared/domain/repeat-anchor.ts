import { daysBetween, type CalendarDate } from './calendar-date.ts';
import { isOfPair, type RelatedReferral, type RepeatQuestion } from './repeat-question.ts';
import type { RepeatSettings } from './repeat-settings.ts';
import { isInside, placeIn, repeatWindow, type Place, type RepeatWindow } from './repeat-window.ts';

export type AnchorKind = 'referral' | 'hearing' | 'other-area';

/** Why somebody must confirm that an earlier referral counts. */
export type Doubt = 'undecided' | 'sets-differ' | 'not-recorded' | 'no-hearing';

/** The earlier referral that a further incident is tested against. */
export type Anchor = {
  readonly referral: RelatedReferral;
  readonly kind: AnchorKind;
  readonly on: CalendarDate;
  readonly window: RepeatWindow;
  readonly place: Place;
  readonly doubts: readonly Doubt[];
};

type Known = {
  readonly question: RepeatQuestion;
  readonly related: readonly RelatedReferral[];
  readonly settings: RepeatSettings;
};

/** Whether a referral counts once it is decided; one still to be decided may. */
export const mayCount = (
  { status, isOtherArea }: RelatedReferral,
  { anchorStatuses, otherAreaCounts }: RepeatSettings,
): boolean =>
  (anchorStatuses.includes(status) || status === 'received') && (otherAreaCounts || !isOtherArea);

/**
 * The referral to test against. First one that is certain and whose window holds the incident, this
 * area's before another's; then one that is in doubt; then the latest, which tells why it is none.
 */
export function findAnchor(known: Known): Anchor | null {
  const anchors = anchorsAmong(known).toSorted(
    (a, b) =>
      rankOf(a) - rankOf(b) || b.on.localeCompare(a.on) || (a.referral.id < b.referral.id ? 1 : -1),
  );
  return anchors[0] ?? null;
}

/**
 * A referral that waits for its hearing is merged with, not counted from, unless it came itself within
 * the window of one that counts: then it begins a new window, although it is not heard yet.
 */
function anchorsAmong(known: Known): Anchor[] {
  const { question, related, settings } = known;
  const anchors: Anchor[] = [];
  for (const other of related.toReversed()) {
    const isCounted = isOfPair(other) && mayCount(other, settings);
    if (!isCounted || other.receivedOn > question.receivedOn) continue;
    const followsOn = anchors.some(
      ({ doubts, window }) => doubts.length === 0 && isInside(other.receivedOn, window),
    );
    if (followsOn || !isWaiting(other, known)) anchors.push(anchorAt(other, known));
  }
  return anchors;
}

function rankOf({ place, doubts, kind }: Anchor): number {
  const isCertain = doubts.length === 0;
  if (place === 'inside' || place === 'late') {
    if (!isCertain) return 2;
    return kind === 'other-area' ? 1 : 0;
  }
  if (place === 'unknown') return isCertain ? 3 : 4;
  return isCertain ? 5 : 6;
}

function anchorAt(referral: RelatedReferral, { question, settings }: Known): Anchor {
  const { kind, on } = dateOf(referral, settings);
  const window = repeatWindow(on, settings);
  const place = placeIn(window, question, settings.rule);
  return { referral, kind, on, window, place, doubts: doubtsAbout(referral, settings) };
}

/** A referral whose hearing is not recorded still has its own date to be asked about. */
function dateOf(
  { isOtherArea, receivedOn, heardOn }: RelatedReferral,
  { anchor }: RepeatSettings,
): { kind: AnchorKind; on: CalendarDate } {
  if (isOtherArea) return { kind: 'other-area', on: receivedOn };
  return anchor === 'hearing' && heardOn !== null
    ? { kind: 'hearing', on: heardOn }
    : { kind: 'referral', on: receivedOn };
}

function doubtsAbout(referral: RelatedReferral, settings: RepeatSettings): Doubt[] {
  const { relation, status, isOtherArea, heardOn } = referral;
  const doubts: Doubt[] = [];
  if (!settings.anchorStatuses.includes(status)) doubts.push('undecided');
  else if (settings.anchor === 'hearing' && heardOn === null && !isOtherArea)
    doubts.push('no-hearing');
  if (relation === 'not-recorded') doubts.push('not-recorded');
  if (relation === 'shared-perpetrator' && settings.differentSetsNeedConfirming)
    doubts.push('sets-differ');
  return doubts;
}

/**
 * Whether only a person can say what the referral is. One that merely waits for the decision on the
 * earlier one asks nobody: that decision settles it.
 */
export function isToConfirm(
  { place, doubts }: Anchor,
  { wouldBeCrime }: RepeatQuestion,
  { rule }: RepeatSettings,
): boolean {
  const crime = rule === 'safelives_criminal' ? wouldBeCrime : 'yes';
  if (place === 'before' || place === 'after' || crime === 'no') return false;
  return place !== 'inside' || crime === 'unknown' || doubts.some((doubt) => doubt !== 'undecided');
}

/**
 * The referral of the pair that is still to be heard, into whose hearing this one is merged: the one
 * that is on an agenda, else the earliest. A second referral before the first hearing is no repeat
 * (our default).
 */
export function findWaiting(known: Known): RelatedReferral | null {
  const waiting = known.related.filter((other) => isWaiting(other, known)).toReversed();
  return waiting.find(({ hearing }) => hearing.state === 'ahead') ?? waiting[0] ?? null;
}

function isWaiting(other: RelatedReferral, { question, related, settings }: Known): boolean {
  const { hearing, status, receivedOn, isOtherArea } = other;
  if (!isOfPair(other) || isOtherArea || receivedOn > question.receivedOn) return false;
  if (status !== 'accepted' && status !== 'received') return false;
  const isHeardSince = related.some(
    (later) => isOfPair(later) && later.heardOn !== null && later.heardOn > receivedOn,
  );
  if (isHeardSince) return false;
  if (hearing.state === 'ahead') return hearing.on >= question.receivedOn;
  if (hearing.state !== 'waiting') return false;
  const days = daysBetween(receivedOn, question.receivedOn);
  if (days <= settings.heardTogetherDays) return true;
  // Entered only after the next one had come: the history of a list, heard outside this record.
  return hearing.since <= question.receivedOn && days <= settings.waitsForAgendaDays;
}
