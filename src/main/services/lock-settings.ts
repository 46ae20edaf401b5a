import { idleLimit, type LockSettings, type OwnIdleMinutes } from '../../shared/domain/lock.ts';
import {
  getLockSettings,
  isInProgressOn,
  ownIdleMinutes,
  setOwnIdleMinutes,
  updateLockSettings,
} from '../store/lock-store.ts';
import type { Store } from '../store/store.ts';

export type LockChoices = {
  readonly settings: LockSettings;
  readonly ownMinutes: OwnIdleMinutes;
};

export const lockChoices = async ({ db, viewer }: Store): Promise<LockChoices> => ({
  settings: await getLockSettings(db),
  ownMinutes: await ownIdleMinutes(db, viewer.userId),
});

export async function saveLockSettings(store: Store, settings: LockSettings): Promise<LockChoices> {
  await store.change('lock.changed', null, (tx) => updateLockSettings(tx, settings));
  return lockChoices(store);
}

export async function chooseOwnMinutes(
  store: Store,
  minutes: OwnIdleMinutes,
): Promise<LockChoices> {
  const { userId } = store.viewer;
  const note = minutes === null ? 'the store’s own' : `${minutes} minutes`;
  // An auditor chooses too, so that it is no change of the record.
  await store.keepOwn((tx) => setOwnIdleMinutes(tx, userId, minutes), {
    verb: 'lock.chosen',
    objectId: userId,
    note,
  });
  return lockChoices(store);
}

/** After how many minutes without use it locks now; `roomId` is the meeting whose room is open. */
export async function currentIdleLimit(store: Store, roomId: string | null): Promise<number> {
  const { db, today } = store;
  const isInMeeting = roomId !== null && (await isInProgressOn(db, roomId, today()));
  return idleLimit({ ...(await lockChoices(store)), isInMeeting });
}
