import type { Store } from '../store/store.ts';
import { changeKeyFile, type KeyFile, type OpenedKeyFile } from './key-file.ts';
import type { KeyPair } from './key-pair.ts';
import type { UnlockedKeys } from './open-keys.ts';

/** An open store with its keys, for work that changes who may open it. */
export type AtKeys = {
  readonly store: Store;
  readonly keys: () => UnlockedKeys;
  /**
   * Writes both copies of the key file, and holds what was written: with `pair` where one's own slot has
   * another from now on.
   */
  readonly changeKeyFile: (change: (file: KeyFile) => KeyFile, pair?: KeyPair) => Promise<void>;
  /** Whoever is at the store has another name from now on. */
  readonly rename: (name: string) => void;
};

type Options = {
  readonly store: Store;
  readonly storePath: string;
  readonly keys: () => UnlockedKeys;
  readonly keysChanged: (file: OpenedKeyFile, pair?: KeyPair) => void;
  readonly rename: (name: string) => void;
};

export const createAtKeys = ({ storePath, keysChanged, ...at }: Options): AtKeys => ({
  ...at,
  changeKeyFile: async (change, pair) =>
    keysChanged(await changeKeyFile(storePath, at.keys(), change), pair),
});

/** The same keys with a key file that was written since, and one's own slot as it stands in it. */
export function withKeyFile(
  keys: UnlockedKeys,
  { file, epochs }: OpenedKeyFile,
  pair: KeyPair = keys.pair,
): UnlockedKeys {
  if (pair !== keys.pair) keys.pair.privateKey.fill(0);
  const slot = file.slots.find(({ id }) => id === keys.slot.id) ?? keys.slot;
  return { ...keys, file, epochs, slot, pair };
}
