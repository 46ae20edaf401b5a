import type { CalendarDate } from './calendar-date.ts';
import { counted, inList } from './count-words.ts';
import { dateWithYear } from './date-words.ts';
import type { Anchor, AnchorKind, Doubt } from './repeat-anchor.ts';
import type { RelatedReferral, RepeatQuestion } from './repeat-question.ts';
import type { RepeatSettings } from './repeat-settings.ts';
import { isInside, testedDate } from './repeat-window.ts';

const anchorWords: Record<AnchorKind, (date: string) => string> = {
  referral: (date) => `the referral of ${date}`,
  hearing: (date) => `the hearing of ${date}`,
  'other-area': (date) => `the referral of ${date} in another area`,
};

const doubtWords: Record<Exclude<Doubt, 'undecided'>, string> = {
  'sets-differ': 'not all of the people are the same',
  'not-recorded': 'one of the two does not say who the other person is',
  'no-hearing': 'no hearing of that referral is recorded',
};

/** What a reason ends with while somebody must say whether it is a repeat. */
export const questions = {
  confirm: ': confirm that it is a repeat',
  ask: ': ask, for it may be a repeat',
} as const;

const crimeUnknown = 'whether it would be a crime if reported is not recorded';

/** Where the incident falls by the anchor's window, and what that makes it. */
export function anchorReason(
  anchor: Anchor,
  question: RepeatQuestion,
  settings: RepeatSettings,
): string {
  const { place, on, kind, window } = anchor;
  const from = anchorWords[kind](dateWithYear(on));
  const tested = testedWords(question, settings);
  const months = counted(settings.windowMonths, 'month');
  const past = `${tested} is after the ${months} from ${from}, which ended on ${dateWithYear(window.endsOn)}`;
  switch (place) {
    case 'before':
      return `${tested} is not after ${from}: no further incident`;
    case 'after':
      return `${past}: a new referral`;
    case 'unknown':
      if (isNoCrime(question, settings)) return `${past}, and ${noCrime}: a new referral`;
      return `${past}; when it happened is not recorded${questions.ask}`;
    case 'inside':
    case 'late': {
      const inside = insideWords(anchor, question, settings);
      const words = `${inside} is within ${months} of ${from} (to ${dateWithYear(window.endsOn)})`;
      return withDoubts(words, anchor, question, settings);
    }
  }
}

const noCrime = 'would not be a crime if reported';

const isNoCrime = ({ wouldBeCrime }: RepeatQuestion, { rule }: RepeatSettings): boolean =>
  rule === 'safelives_criminal' && wouldBeCrime === 'no';

function withDoubts(
  inside: string,
  { place, doubts }: Anchor,
  question: RepeatQuestion,
  settings: RepeatSettings,
): string {
  const { wouldBeCrime, receivedOn } = question;
  const asksCrime = settings.rule === 'safelives_criminal';
  if (isNoCrime(question, settings)) {
    return `${inside}, but ${noCrime}: no repeat by the older wording`;
  }
  const late = place === 'late' ? [`the referral came only on ${dateWithYear(receivedOn)}`] : [];
  const undecided = doubts.includes('undecided') ? ['that referral is not yet decided'] : [];
  const unsure = [
    ...doubts.flatMap((doubt) => (doubt === 'undecided' ? [] : [doubtWords[doubt]])),
    ...(asksCrime && wouldBeCrime === 'unknown' ? [crimeUnknown] : []),
  ];
  const buts = [...late, ...undecided, ...unsure];
  if (buts.length === 0) return inside;
  const confirm = late.length + unsure.length > 0 ? questions.confirm : '';
  return `${inside}, but ${inList(buts)}${confirm}`;
}

function testedWords(question: RepeatQuestion, { rule }: RepeatSettings): string {
  const { on, what } = testedDate(question, rule);
  const date = dateWithYear(on);
  if (what === 'incident') return `Incident ${date}`;
  if (what === 'identified') return `Incident identified ${date}`;
  return rule === 'safelives_current'
    ? `Referral ${date} (no incident date is recorded)`
    : `Referral ${date} (when the incident was identified is not recorded)`;
}

/** What lies inside: by the older wording it may be the incident alone, identified after the window. */
function insideWords(
  { window }: Anchor,
  question: RepeatQuestion,
  settings: RepeatSettings,
): string {
  const { incidentOn } = question;
  return incidentOn === null || isInside(testedDate(question, settings.rule).on, window)
    ? testedWords(question, settings)
    : `Incident ${dateWithYear(incidentOn)}`;
}

/** Why a second referral is heard with the first. */
export function mergeReason({ hearing, receivedOn, status, relation }: RelatedReferral): string {
  const first = `The referral of ${dateWithYear(receivedOn)} of this pair`;
  const differ = relation === 'same-pair' ? '' : '; not all of the people are the same: confirm it';
  if (status === 'received') {
    return `${first} is not yet decided: decide and hear both together, not as a repeat${differ}`;
  }
  const waits =
    hearing.state === 'ahead'
      ? `is still to be heard on ${dateWithYear(hearing.on)}`
      : 'waits for its hearing';
  return `${first} ${waits}: hear both together, not as a repeat${differ}`;
}

export type WhyPassedOver =
  | 'returned'
  | 'withdrawn'
  | 'other-area'
  | 'roles-reversed'
  | 'same-victim-other-perpetrator'
  | 'same-perpetrator-other-victim';

const passedOverWords: Record<WhyPassedOver, string> = {
  returned: 'was returned to its referrer',
  withdrawn: 'was withdrawn by its referrer',
  'other-area': 'was made in another area, which does not count here',
  'roles-reversed': 'names the same two people with their roles reversed',
  'same-victim-other-perpetrator': 'names the same victim with another perpetrator',
  'same-perpetrator-other-victim': 'names the same perpetrator with another victim',
};

export function passedOverReason(
  { receivedOn, heardOn }: RelatedReferral,
  why: WhyPassedOver,
): string {
  const heard = heardOn === null ? '' : ` and was heard on ${dateWithYear(heardOn)}`;
  return `The referral of ${dateWithYear(receivedOn)} ${passedOverWords[why]}${heard}`;
}

type PassedOver = { readonly why: WhyPassedOver; readonly reason: string };

/** Why nothing earlier counts, with the latest referral of each kind that was passed over. */
export function firstReason(passedOver: readonly PassedOver[]): string {
  // That somebody else is a victim of this perpetrator is no part of this pair's story.
  const told = passedOver.filter(({ why }) => why !== 'same-perpetrator-other-victim');
  const kinds = [...new Set(told.map(({ why }) => why))];
  const latest = kinds.flatMap((kind) => told.find(({ why }) => why === kind)?.reason ?? []);
  const details = latest.map((reason) => `; ${reason.replace(/^The/, 'the')}`).join('');
  if (kinds.some((why) => why === 'returned' || why === 'withdrawn' || why === 'other-area')) {
    return `No earlier referral of this pair counts${details}`;
  }
  const roles = kinds.includes('roles-reversed') ? ' in these roles' : '';
  return `This pair has not been referred before${roles}${details}`;
}

/** What to do about two people who each stand as the other's victim. */
export const conflictWords = (referredOn: CalendarDate): string =>
  `Roles reversed: the victim and the perpetrator stand the other way round in the referral of ${dateWithYear(referredOn)}. Establish who the primary aggressor is, and limit who sees both cases until then`;
