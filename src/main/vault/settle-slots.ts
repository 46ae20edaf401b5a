import type { User } from '../../shared/domain/access/user.ts';
import type { KeyFile } from './key-file.ts';
import { holdsAddressKey, withKeys, type EpochKeys, type Slot } from './key-slot.ts';

/**
 * The slots as the users of the store say they must be. The store counts: what a user is changes there
 * first and with its audit entry, and the key file follows; whoever was interrupted in between finds it
 * put right when a coordinator next opens the store. Only a new passphrase goes into the key file before.
 */
export function slotsFor(
  { storeId, slots }: KeyFile,
  users: readonly User[],
  epochs: readonly EpochKeys[],
): Slot[] {
  const known = new Map(
    users.filter(({ removedAt }) => removedAt === null).map((user) => [user.id, user]),
  );
  return slots.flatMap((slot) => {
    if (slot.userId === null) return [slot];
    const user = known.get(slot.userId);
    return user === undefined ? [] : [slotFor(storeId, slot, user, epochs)];
  });
}

function slotFor(
  storeId: string,
  slot: Slot,
  { name, role, holdsAddressKey: isHolder }: User,
  epochs: readonly EpochKeys[],
): Slot {
  const named = { ...slot, name, role };
  const isGiveable = epochs.every(({ addressKey }) => addressKey !== null);
  if (holdsAddressKey(slot) === isHolder || (isHolder && !isGiveable)) return named;
  return withKeys(storeId, named, keysFor(epochs, isHolder));
}

/** What is wrapped for somebody: the address key only for those who hold it. */
export const keysFor = (epochs: readonly EpochKeys[], isHolder: boolean): readonly EpochKeys[] =>
  isHolder ? epochs : epochs.map((keys) => ({ ...keys, addressKey: null }));
