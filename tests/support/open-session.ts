import type { Session } from '../../src/main/vault/session.ts';
import type { Store } from '../../src/main/store/store.ts';

const notHere = (): never => {
  throw new Error('This session only holds an open store');
};

/** A session whose store a test has opened for somebody without a key file. */
export const sessionOf = (store: Store): Session => ({
  openStore: () => store,
  requireStore: () => store,
  watch: () => {},
  path: notHere,
  opened: () => null,
  status: notHere,
  choose: notHere,
  create: notHere,
  unlock: notHere,
  lock: notHere,
  forget: notHere,
  requireKeys: notHere,
  keysChanged: notHere,
  noteAllKept: notHere,
  atKeys: notHere,
  guardTry: notHere,
  recover: notHere,
  whileClosed: notHere,
  interrupt: notHere,
  visit: () => 1,
});
