import type { KeysStatus } from '../../shared/ipc/contract/keys.ts';
import type { StoreStatus } from '../../shared/ipc/contract/store.ts';
import type { RotationProgress } from '../../shared/domain/access/rotation.ts';
import { lastDone, lastOf } from '../store/audited.ts';
import type { HeldCopy, WhileCopying } from '../store/copy-in-thread.ts';
import type { CopyOrder } from '../store/rotate-copy.ts';
import type { Store } from '../store/store.ts';
import { rotateKeys } from '../vault/rotate-keys.ts';
import type { Session } from '../vault/session.ts';

export type KeyRotation = {
  readonly status: () => Promise<KeysStatus>;
  readonly rotate: () => Promise<StoreStatus>;
  readonly stop: () => void;
};

type Options = {
  readonly session: Session;
  readonly makeCopy: (order: CopyOrder, on: WhileCopying) => Promise<HeldCopy>;
  readonly onProgress: (progress: RotationProgress) => void;
};

/** Changing the keys of the open store, and whether that is due. */
export const createKeyRotation = ({ session, makeCopy, onProgress }: Options): KeyRotation => ({
  status: () => session.atKeys(({ store }) => keysStatus(store)),
  rotate: async () => {
    const { now } = session.requireStore();
    await session.whileClosed((closed) => rotateKeys(closed, { now, makeCopy, onProgress }));
    return session.status();
  },
  stop: session.interrupt,
});

const reasons = {
  'user.removed': 'user-removed',
  'user.address-key-taken': 'address-key-taken',
} as const;

async function keysStatus({ db }: Store): Promise<KeysStatus> {
  const rotated = await lastDone(db, 'keys.rotated');
  const taken = await lastOf(db, ['user.removed', 'user.address-key-taken']);
  const isSince = taken !== null && taken.number > (rotated?.number ?? 0);
  return { rotatedAt: rotated?.at ?? null, advice: isSince ? reasons[taken.verb] : null };
}
