import { z } from 'zod';

/** Why Casetable locked. `closed` covers the end of the session on the computer as well. */
const lockReasons = ['person', 'idle', 'suspended', 'screen-locked', 'closed', 'restored'] as const;
export const LockReason = z.enum(lockReasons);
export type LockReason = z.infer<typeof LockReason>;

const IdleMinutes = z
  .int()
  .min(5, 'Use 5 to 30 minutes')
  .max(30, 'Use 5 to 30 minutes')
  .default(10);

/** After how many minutes without use a store locks, for everybody who uses it. */
export const LockSettings = z.strictObject({
  idleMinutes: IdleMinutes,
  /** While a meeting is in progress and its room is open: people talk, and nobody types. */
  meetingMinutes: z.int().min(5, 'Use 5 to 60 minutes').max(60, 'Use 5 to 60 minutes').default(60),
});
export type LockSettings = z.infer<typeof LockSettings>;

/** What a user chose for themselves; null to keep to the store's own. */
export const OwnIdleMinutes = IdleMinutes.unwrap().nullable();
export type OwnIdleMinutes = z.infer<typeof OwnIdleMinutes>;

type LimitFacts = {
  readonly settings: LockSettings;
  readonly ownMinutes: OwnIdleMinutes;
  readonly isInMeeting: boolean;
};

/** A user may choose less than the store allows, never more; a meeting may only lengthen it. */
export function idleLimit({ settings, ownMinutes, isInMeeting }: LimitFacts): number {
  const own = Math.min(settings.idleMinutes, ownMinutes ?? settings.idleMinutes);
  return isInMeeting ? Math.max(own, settings.meetingMinutes) : own;
}
