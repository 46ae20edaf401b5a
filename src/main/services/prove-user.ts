import { AppError } from '../../shared/ipc/result.ts';
import type { EpochKeys } from '../vault/key-slot.ts';
import { openKeys } from '../vault/open-keys.ts';
import type { Session } from '../vault/session.ts';
import { wipeKeys } from '../vault/store-files.ts';

/** Who somebody says to be, and the passphrase that proves it. */
export type Proof = { readonly userId: string; readonly passphrase: string };

/** Whoever it is takes the key over and wipes it. */
export type Proved = {
  readonly userId: string;
  /** Which of the keys it is. */
  readonly epoch: number;
  readonly dataKey: Uint8Array;
  /** Null for those who do not hold it. */
  readonly addressKey: Uint8Array | null;
};

export function wipeProved({ dataKey, addressKey }: Proved): void {
  dataKey.fill(0);
  addressKey?.fill(0);
}

type Wanted = {
  /** The store or backup beside which the key files lie. */
  readonly source: string;
  /** That of the key which is needed; null for whichever is the latest. */
  readonly epoch: number | null;
  readonly roles: readonly string[];
};

/**
 * The key of a store or a backup, from whoever has it open or proves by a passphrase to be somebody who
 * may. A role counts as the key file has it, which nobody without the key can have written.
 * @throws AppError `not-allowed`, `wrong-passphrase`, `not-a-store`
 */
export async function proveUser(
  session: Session,
  { source, epoch, roles }: Wanted,
  proof: Proof | null,
  { mustType = false }: { readonly mustType?: boolean } = {},
): Promise<Proved> {
  const opened = mustType ? null : session.opened();
  if (opened !== null) {
    const { viewer } = opened.store;
    if (!roles.includes(viewer.role)) throw notAllowed();
    const { epochs } = session.requireKeys();
    const held = epoch === null ? opened.epoch : epochs.find((keys) => keys.epoch === epoch);
    if (held !== undefined) return provedBy(viewer.userId, held);
  }
  if (proof === null) {
    throw new AppError('wrong-passphrase', 'Give the passphrase of a coordinator.');
  }
  const { userId, passphrase } = proof;
  const keys = await session.guardTry(userId, () => openKeys(source, { userId }, passphrase, ''));
  try {
    if (keys.slot.role === null || !roles.includes(keys.slot.role)) throw notAllowed();
    const epochs = keys.epochs.toSorted((one, other) => other.epoch - one.epoch);
    const fitting = epochs.find((held) => epoch === null || held.epoch === epoch);
    if (fitting === undefined) throw notAllowed();
    return provedBy(userId, fitting);
  } finally {
    wipeKeys(keys);
  }
}

const provedBy = (userId: string, { epoch, dataKey, addressKey }: EpochKeys): Proved => ({
  userId,
  epoch,
  dataKey: Uint8Array.from(dataKey),
  addressKey: addressKey === null ? null : Uint8Array.from(addressKey),
});

const notAllowed = (): AppError =>
  new AppError('not-allowed', 'Only a coordinator may do this, or confirm it with a chair.');
