import { rmSync } from 'node:fs';
import { migrate } from '../../src/main/store/migrate.ts';
import type { KeptStore } from './kept-store.ts';
import { openRaw } from './raw-store.ts';

/** Puts a store of an earlier version in the place of a kept one. */
export function makeOlder({ path, key }: KeptStore, version = 7): void {
  rmSync(path);
  using raw = openRaw(path, key, { mayCreate: true });
  migrate(raw.handle, version);
  raw.handle.exec("INSERT INTO store_facts VALUES ('kept', 'yes')");
}
