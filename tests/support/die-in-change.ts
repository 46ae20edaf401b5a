/**
 * Saves one change of a store, and dies in the middle of the next, when some of its pages are in the
 * file already. Run in a process of its own: node die-in-change.ts STORE KEY_IN_HEX
 */
import { sql } from 'kysely';
import { openStore } from '../../src/main/store/open-store.ts';
import { writeHolder } from '../../src/main/vault/holder-file.ts';

const [path = '', key = ''] = process.argv.slice(2);
const { db } = openStore(path, Buffer.from(key, 'hex'));
writeHolder(path, '2026-11-09T09:00:00.000Z');
await db.updateTable('actions').set({ status_note: 'saved' }).execute();
// With so little memory SQLite writes pages before the change is whole.
await sql`PRAGMA cache_size = 10`.execute(db);
await db.transaction().execute(async (tx) => {
  await tx.updateTable('actions').set({ status_note: 'spoil' }).execute();
  process.kill(process.pid, 'SIGKILL');
  await new Promise(() => {});
});
