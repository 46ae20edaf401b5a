import { AppError } from '../../shared/ipc/result.ts';
import { deriveKey, type DeriveKey, type KdfParameters, newSlotParameters } from './derive-key.ts';

type Question<S, T> = {
  /** The slot of whoever was named; null when nobody has that name or the slot is damaged. */
  readonly slot: S | null;
  readonly passphrase: string;
  /** Opens the slot with the derived key, which is wiped after; null or a failure is a wrong one. */
  readonly open: (slot: S, key: Uint8Array) => T | null;
  readonly derive?: DeriveKey;
};

/**
 * What a slot gives to whoever knows its passphrase. A wrong name, a wrong passphrase and a damaged slot
 * all cost one derivation and get one answer, so that nobody learns which names there are.
 * @throws AppError `wrong-passphrase`
 */
export async function sameAnswer<
  S extends { readonly kdf: KdfParameters; readonly salt: Uint8Array },
  T,
>({ slot, passphrase, open, derive = deriveKey }: Question<S, T>): Promise<T> {
  const { salt, kdf } = slot ?? nobodysSlot;
  const key = await derive(passphrase, salt, kdf);
  try {
    const opened = slot === null ? null : openOrNull(() => open(slot, key));
    if (opened !== null) return opened;
  } finally {
    key.fill(0);
  }
  throw new AppError('wrong-passphrase', 'That passphrase does not open this store. Try again.');
}

/** Nothing opens with the key that this gives; it only takes its time. */
const nobodysSlot = { salt: new Uint8Array(16), kdf: newSlotParameters };

function openOrNull<T>(open: () => T | null): T | null {
  try {
    return open();
  } catch {
    return null;
  }
}
