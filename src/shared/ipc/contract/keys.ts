import { z } from 'zod';
import { rotationSteps } from '../../domain/access/rotation.ts';
import { Instant } from '../../domain/calendar-date.ts';
import { anyone, coordinators } from '../rights.ts';
import { StoreStatus } from './store.ts';

/** What was taken from somebody who may have kept a copy of the key file. */
const rotationReasons = ['user-removed', 'address-key-taken'] as const;

export const KeysStatus = z.strictObject({
  /** When the keys were changed last; null while they are those that the store was made with. */
  rotatedAt: Instant.nullable(),
  /** Why they should be changed now. */
  advice: z.enum(rotationReasons).nullable(),
});
export type KeysStatus = z.infer<typeof KeysStatus>;

export const keyCalls = {
  'keys.status': { allow: coordinators, input: z.strictObject({}), output: KeysStatus },
  /** Changes the keys of the store, which is closed meanwhile; answers once it is open again. */
  'keys.rotate': { allow: coordinators, input: z.strictObject({}), output: StoreStatus },
  /** Stops that, if it has not come too far. No store is open then, so nobody's role is known. */
  'keys.stopRotating': { allow: anyone, input: z.strictObject({}), output: z.null() },
} as const;

export const keyEvents = {
  'keys.rotating': z.strictObject({
    step: z.enum(rotationSteps),
    done: z.int(),
    /** 0 where nobody can say. */
    total: z.int(),
  }),
} as const;
