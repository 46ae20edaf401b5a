import { z } from 'zod';
import { isForYou } from './access/not-for-you.ts';
import { CalendarDate, Instant } from './calendar-date.ts';
import { ForumKind } from './forum-kind.ts';

/**
 * The minutes of one meeting as data: what Word and the screen both render. Sections follow
 * SafeLives' minutes checklist
 * (https://safelives.org.uk/resources-library/marac-minutes-checklist-northern-ireland/).
 * All dates in texts are already in words; nothing in it needs the store. An empty text means that
 * nothing is recorded. No address, phone or referrer has a place in it.
 */
const text = z.string();

export const MinutesPerson = z.strictObject({
  name: text,
  dob: text,
  age: text,
  /** Gender, ethnicity, disability, LGBT+, as recorded; empty parts left out. */
  details: text,
});
export type MinutesPerson = z.infer<typeof MinutesPerson>;

const MinutesAction = z.strictObject({
  /** Case and action, as `7.2`. */
  number: text,
  text,
  agency: text,
  due: text,
  /** Number of the risk that it answers, or empty. */
  risk: text,
});

export const MinutesCase = z.strictObject({
  /** Its place on the agenda; `caseNumber` is its number over the years. */
  number: z.int(),
  caseNumber: text,
  /** Of which hearing it is: numbers change hands when cases are joined and parted. */
  hearingId: text.default(''),
  kind: z.enum(['New', 'Repeat']),
  repeatReason: text,
  /** Times of day, empty when typed on another day than the meeting's. */
  started: text,
  ended: text,
  victim: MinutesPerson,
  safeContact: text,
  interpreter: text,
  victimAware: text,
  perpetrator: MinutesPerson,
  relationship: text,
  /** Whom the referral names beside the two. */
  alsoNamed: text.default(''),
  children: text,
  referredBy: text,
  referredOn: text,
  criteria: z.array(text),
  assessment: text,
  incident: text,
  wishes: text,
  wishesSource: text,
  tellVictim: text,
  information: z.array(
    z.strictObject({
      agency: text,
      state: text,
      text,
      isOpinion: z.boolean(),
      notForDisclosure: z.boolean(),
    }),
  ),
  risks: z.array(
    z.strictObject({
      number: z.int(),
      who: text,
      text,
      imminence: text,
      /** Numbers of the actions that answer it; empty when none does. */
      coveredBy: text,
    }),
  ),
  protectiveFactors: text,
  links: text,
  actions: z.array(MinutesAction),
  outcome: text,
  outcomeNote: text,
});
export type MinutesCase = z.infer<typeof MinutesCase>;

/** The place of a case that is closed to whoever reads these minutes, or was destroyed since. */
const LeftOutCase = z.strictObject({
  number: z.int(),
  notForYou: z.literal(true),
  isDestroyed: z.literal(true).optional(),
});
type LeftOutCase = z.infer<typeof LeftOutCase>;

export const IncompleteAction = z.strictObject({
  caseNumber: text,
  /** The hearing in which it was agreed. */
  hearingId: text.default(''),
  action: text,
  agency: text,
  /** With the days by which it was late at the meeting. */
  due: text,
  reason: text,
});
export type IncompleteAction = z.infer<typeof IncompleteAction>;

export const Minutes = z.strictObject({
  forumName: text,
  forumKind: ForumKind,
  /** Months after its last referral within which a case counts as a repeat. */
  repeatWindowMonths: z.int(),
  marking: text,
  heldOn: CalendarDate,
  date: text,
  times: text,
  place: text,
  chair: text,
  minuteTaker: text,
  version: z.int(),
  /** `Draft` or `Final`. */
  status: z.enum(['Draft', 'Final']),
  finalisedAt: Instant.nullable(),
  correctionReason: text,
  present: z.array(
    z.strictObject({ agency: text, representative: text, note: text, signed: z.boolean() }),
  ),
  apologies: z.array(
    z.strictObject({ agency: text, representative: text, informationSent: text, receivedOn: text }),
  ),
  absent: z.array(z.strictObject({ agency: text })),
  /** Agencies whose attendance nobody has recorded, so that none is called absent by mistake. */
  unmarked: z.array(z.strictObject({ agency: text })),
  confidentialityStatement: text,
  confidentialityRead: text,
  /** Actions of earlier meetings: circumstances changed, and not undertaken or no update. */
  notPossible: z.array(IncompleteAction),
  notUndertaken: z.array(IncompleteAction),
  noUpdate: z.array(IncompleteAction),
  cases: z.array(z.union([MinutesCase, LeftOutCase])),
  /** Cases whose window for a repeat has passed since the last meeting, for flags to come off. */
  lapsed: z.array(z.strictObject({ caseNumber: text, pair: text, lastReferral: text })),
  otherBusiness: text,
  nextMeeting: text,
  distribution: z.array(text),
});
export type Minutes = z.infer<typeof Minutes>;

/** Cases by their hearings, and by number where minutes of earlier versions name no hearing. */
export type CasesToLeaveOut = {
  readonly hearingIds: ReadonlySet<string>;
  readonly caseNumbers: ReadonlySet<string>;
};

/** Minutes for somebody to whom cases are closed: places stay, and nothing else of these cases. */
export const withoutCases = (minutes: Minutes, cases: CasesToLeaveOut): Minutes =>
  leaveOut(minutes, cases, { notForYou: true });

/** Minutes as they are kept once cases were destroyed: places stay, and nothing else of these cases. */
export const withoutDestroyed = (minutes: Minutes, cases: CasesToLeaveOut): Minutes =>
  leaveOut(minutes, cases, { notForYou: true, isDestroyed: true });

/** Whether a case in these minutes was destroyed since. */
export const hasDestroyed = ({ cases }: Minutes): boolean =>
  cases.some((each) => !isForYou(each) && each.isDestroyed === true);

type Mentioned = { readonly caseNumber: string; readonly hearingId?: string };

function leaveOut(
  minutes: Minutes,
  { hearingIds, caseNumbers }: CasesToLeaveOut,
  instead: Omit<LeftOutCase, 'number'>,
): Minutes {
  const stays = ({ caseNumber, hearingId = '' }: Mentioned): boolean =>
    hearingId === '' ? !caseNumbers.has(caseNumber) : !hearingIds.has(hearingId);
  return {
    ...minutes,
    notPossible: minutes.notPossible.filter(stays),
    notUndertaken: minutes.notUndertaken.filter(stays),
    noUpdate: minutes.noUpdate.filter(stays),
    cases: minutes.cases.map((each) =>
      !isForYou(each) || stays(each) ? each : { number: each.number, ...instead },
    ),
    lapsed: minutes.lapsed.filter(stays),
  };
}
