import { z } from 'zod';
import { CalendarDate } from '../../domain/calendar-date.ts';
import { DueEntry } from '../../domain/entries/due-entry.ts';
import { MeetingSummary } from '../../domain/meeting.ts';
import { ReferralSummary } from '../../domain/referral.ts';
import { coordinatorAndChair } from '../rights.ts';

/** What needs somebody now. */
export const Today = z.strictObject({
  today: CalendarDate,
  nextMeeting: MeetingSummary.nullable(),
  /** Cases of the next meeting that have not ended and have no outcome. */
  casesToHear: z.int(),
  /** The last meeting with final minutes, for a week: what it agreed is now to be done. */
  justFinal: MeetingSummary.nullable(),
  referralsToDecide: z.array(ReferralSummary),
  referralsToDecideCount: z.int(),
  heldRowCount: z.int(),
  acceptedNotListedCount: z.int(),
  overdueByAgency: z.array(
    z.strictObject({
      agencyId: z.uuid(),
      agencyName: z.string(),
      noUpdate: z.int(),
      notUndertaken: z.int(),
      oldestDays: z.int(),
    }),
  ),
  dueSoonCount: z.int(),
  minutesDue: z.array(MeetingSummary),
  /** Contacts and steps that are due and ends that are near, the earliest first, and how many there are. */
  dueEntries: z.array(DueEntry),
  dueEntriesCount: z.int(),
  /** Whether the review of any case is due; how many somebody else proposed to destroy. */
  areReviewsDue: z.boolean(),
  toConfirmCount: z.int(),
});
export type Today = z.infer<typeof Today>;

export const todayCalls = {
  'today.get': {
    allow: coordinatorAndChair,
    input: z.strictObject({}),
    output: Today,
    // Rows are mended by those who import.
    cut: { chair: (today: Today) => ({ ...today, heldRowCount: 0 }) },
  },
} as const;
