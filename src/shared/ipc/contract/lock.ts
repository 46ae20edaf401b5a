import { z } from 'zod';
import { LockSettings, OwnIdleMinutes } from '../../domain/lock.ts';
import { coordinators, everyUser, participants } from '../rights.ts';
import { FocusedField } from './window.ts';

const LockChoices = z.strictObject({ settings: LockSettings, ownMinutes: OwnIdleMinutes });

export const lockCalls = {
  'lock.choices': { allow: everyUser, input: z.strictObject({}), output: LockChoices },
  'lock.saveSettings': { allow: coordinators, input: LockSettings, output: LockChoices },
  /** For the user who asks alone; null to keep to the store's own minutes. */
  'lock.chooseOwn': {
    allow: everyUser,
    input: z.strictObject({ minutes: OwnIdleMinutes }),
    output: LockChoices,
  },
  /** Which meeting's room is open: while it is in progress, the store stays open for longer. */
  'lock.setRoom': {
    allow: participants,
    input: z.strictObject({ meetingId: z.uuid().nullable() }),
    output: z.void(),
  },
  /** Where the same user was when the store locked; null for another user and after a new start. */
  'lock.comeBack': {
    allow: everyUser,
    input: z.strictObject({}),
    output: z.strictObject({ address: z.string(), focused: FocusedField.nullable() }).nullable(),
  },
} as const;
