import { z } from 'zod';
import { addDays, addMonths, type CalendarDate, dayOf, Instant } from './calendar-date.ts';
import { counted } from './count-words.ts';
import { dateWithYear } from './date-words.ts';

/**
 * How long a forum keeps its cases. Policies commonly say six or seven years, longer with a child, up to
 * the age of 25; the numbers are defaults to be confirmed locally. It is another clock than that of the
 * 12 months after which flags come off.
 */
export const RetentionSettings = z
  .strictObject({
    years: z.int().min(1).max(100).default(7),
    /** The birth dates of children are not recorded: after 25 years the youngest is 25 at least. */
    yearsWithChildren: z.int().min(1).max(100).default(25),
    /** For how long a backup may go on holding a case that was destroyed since. */
    backupDays: z.int().min(0).max(365).default(31),
  })
  .refine(({ years, yearsWithChildren }) => yearsWithChildren >= years, {
    path: ['yearsWithChildren'],
    message: 'A case with a child must not be kept for less time than one without',
  });
export type RetentionSettings = z.infer<typeof RetentionSettings>;

/** What the record knows of a case for its review date. */
export type RetentionFacts = {
  readonly lastReferredOn: CalendarDate;
  readonly lastHeardOn: CalendarDate | null;
  /** When an action of it was last settled, or is due. */
  readonly lastActionOn: CalendarDate | null;
  /** The day of what was recorded last between referral and hearing. */
  readonly lastEntryOn: CalendarDate | null;
  readonly childrenCount: number;
  /** The day on which those who hold it look again; null while nobody holds it. */
  readonly hold: { readonly untilOn: CalendarDate | null } | null;
};

export type Review = {
  /** The first day of the review; null while a hold without a day stands. */
  readonly on: CalendarDate | null;
  /** What the day is counted from. */
  readonly lastOn: CalendarDate;
  readonly reason: string;
};

/**
 * When a case is to be reviewed: so many years after the last thing that happened in it, and not before
 * the day until which it is held.
 */
export function reviewOf(facts: RetentionFacts, settings: RetentionSettings): Review {
  const { childrenCount, hold } = facts;
  const { lastOn, what } = lastThing(facts);
  const years = childrenCount > 0 ? settings.yearsWithChildren : settings.years;
  const byRule = addMonths(lastOn, 12 * years);
  const children =
    childrenCount > 0 ? `, with ${counted(childrenCount, 'child', 'children')} in the case` : '';
  const reason = `${counted(years, 'year')} after ${what} on ${dateWithYear(lastOn)}${children}`;
  if (hold === null) return { on: byRule, lastOn, reason };
  const { untilOn } = hold;
  if (untilOn === null) return { on: null, lastOn, reason };
  return { on: untilOn > byRule ? untilOn : byRule, lastOn, reason };
}

function lastThing(facts: RetentionFacts): {
  readonly lastOn: CalendarDate;
  readonly what: string;
} {
  const things = [
    { lastOn: facts.lastHeardOn, what: 'the last hearing' },
    { lastOn: facts.lastActionOn, what: 'the last action' },
    { lastOn: facts.lastEntryOn, what: 'the last entry' },
    { lastOn: facts.lastReferredOn, what: 'the last referral' },
  ].flatMap(({ lastOn, what }) => (lastOn === null ? [] : [{ lastOn, what }]));
  return things.reduce((last, thing) => (thing.lastOn > last.lastOn ? thing : last));
}

export const isDue = ({ on }: Pick<Review, 'on'>, today: CalendarDate): boolean =>
  on !== null && on <= today;

/** What of a case is not at its end, however old it is. */
export type Unfinished = {
  readonly undecidedReferrals: number;
  readonly awaitsHearing: boolean;
  /** Listed in a meeting whose minutes are not final. */
  readonly openMeetings: number;
};

/** Why a case cannot be destroyed yet; null when nothing of it is under way. */
export function whyUnfinished(unfinished: Unfinished): string | null {
  const { undecidedReferrals, awaitsHearing, openMeetings } = unfinished;
  if (undecidedReferrals > 0) return 'A referral is not decided';
  if (awaitsHearing) return 'It waits to be heard';
  if (openMeetings > 0) return 'It is listed in a meeting whose minutes are not final';
  return null;
}

/**
 * Backups from before this moment go: they hold cases that were destroyed so many days ago. Null when
 * none has to go yet.
 */
export function backupsGoBefore(
  destroyedAt: readonly Instant[],
  { backupDays }: Pick<RetentionSettings, 'backupDays'>,
  today: CalendarDate,
): Instant | null {
  const outlived = destroyedAt.filter((at) => lastDayOfBackups(at, { backupDays }) < today);
  return outlived.reduce<Instant | null>(
    (latest, at) => (latest === null || at > latest ? at : latest),
    null,
  );
}

/** The last day on which a backup from before may be kept. */
export const lastDayOfBackups = (
  destroyedAt: Instant,
  { backupDays }: Pick<RetentionSettings, 'backupDays'>,
): CalendarDate => addDays(dayOf(destroyedAt), backupDays - 1);

/** What the register keeps of a destroyed case: its number, the day, and who answers for it. */
export const DestroyedCase = z.strictObject({
  caseNumber: z.string(),
  destroyedAt: Instant,
  proposedBy: z.string(),
  confirmedBy: z.string(),
});
export type DestroyedCase = z.infer<typeof DestroyedCase>;

/** Two people are needed; so many cases are looked through at a time. */
export const casesAtATime = 200;
