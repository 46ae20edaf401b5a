import { setTimeout as wait } from 'node:timers/promises';
import type { LockReason } from '../../shared/domain/lock.ts';
import { logError } from '../log.ts';
import type { Store } from '../store/store.ts';

/** A store that is being locked waits no longer than this for its entry: the keys must go. */
const waitMs = 300;

const reasonWords: Readonly<Record<LockReason, string>> = {
  person: '',
  idle: 'nobody had used it',
  suspended: 'the computer went to sleep',
  'screen-locked': 'the screen was locked',
  closed: 'Casetable was closed',
  restored: 'a backup was restored',
};

/** Enters that the store is locked, as the last entry of whoever was at it. */
export async function noteLocked(store: Store, reason: LockReason | null): Promise<void> {
  const note = reason === null ? '' : reasonWords[reason];
  const entered = store
    .note({ verb: 'store.locked', objectId: null, note })
    .catch((error: unknown) => logError('audit', error));
  await Promise.race([entered, wait(waitMs, undefined, { ref: false })]);
}
