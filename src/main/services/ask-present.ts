import { askClosedStore } from '../store/ask-closed-store.ts';
import type { Db } from '../store/tables.ts';
import type { Session } from '../vault/session.ts';
import type { Proved } from './prove-user.ts';

/**
 * Asks the store that is to be replaced, open or not. A damaged one may not be able to say, nor one
 * whose keys were changed while it is locked: null.
 */
export function askPresent<T>(
  session: Session,
  { storePath, first }: { readonly storePath: string; readonly first: Proved },
  ask: (db: Db) => Promise<T>,
): Promise<T | null> {
  const store = session.openStore();
  return store === null
    ? askClosedStore(storePath, first.dataKey, ask)
    : ask(store.whole).catch(() => null);
}
