import { z } from 'zod';
import { Instant } from '../../domain/calendar-date.ts';
import { Minutes } from '../../domain/minutes.ts';
import { coordinatorAndChair } from '../rights.ts';

const meeting = { meetingId: z.uuid() };

export const minutesCalls = {
  /** The latest final version, or a draft of what is recorded so far. */
  'minutes.preview': {
    allow: coordinatorAndChair,
    input: z.strictObject(meeting),
    output: Minutes,
    recordsView: 'minutes.viewed',
    viewedAt: 'meetingId',
  },
  'minutes.versions': {
    allow: coordinatorAndChair,
    input: z.strictObject(meeting),
    output: z.array(
      z.strictObject({
        version: z.int(),
        finalisedAt: Instant,
        correctionReason: z.string(),
      }),
    ),
  },
  /** Makes the record read only and keeps it as the next version. */
  'minutes.finalise': {
    allow: coordinatorAndChair,
    input: z.strictObject(meeting),
    output: Minutes,
  },
  /** Opens the record again; the versions made so far stay as they are. */
  'minutes.correct': {
    allow: coordinatorAndChair,
    input: z.strictObject({ ...meeting, reason: z.string().trim().min(1).max(2000) }),
    output: z.void(),
  },
  /** Asks where, writes the Word file and says its name; null when the person cancels. */
  'minutes.saveWord': {
    allow: coordinatorAndChair,
    input: z.strictObject(meeting),
    output: z.strictObject({ fileName: z.string() }).nullable(),
  },
} as const;
