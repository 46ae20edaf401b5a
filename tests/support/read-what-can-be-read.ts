/**
 * Opens a store, reads two of its tables, scans it and salvages it, and prints what came of each. Run on
 * a disk that fails: node read-what-can-be-read.ts STORE KEY_IN_HEX
 */
import { openStore } from '../../src/main/store/open-store.ts';
import { salvageStore } from '../../src/main/store/salvage.ts';
import { scanPages } from '../../src/main/store/scan-pages.ts';
import { storeError } from '../../src/main/store/store-error.ts';
import { AppError } from '../../src/shared/ipc/result.ts';

const [path = '', hex = ''] = process.argv.slice(2);
const key = Buffer.from(hex, 'hex');

const outcomeOf = async (work: Promise<unknown>): Promise<unknown> => {
  try {
    return await work;
  } catch (thrown) {
    const error = storeError(thrown);
    return error instanceof AppError ? error.code : String(error);
  }
};

const { db, close } = openStore(path, key);
const count = async (table: 'actions' | 'hearings'): Promise<number> =>
  (await db.selectFrom(table).selectAll().execute()).length;
const seen = {
  actions: await outcomeOf(count('actions')),
  hearings: await outcomeOf(count('hearings')),
  written: await outcomeOf(db.updateTable('actions').set({ status_note: 'x' }).execute()),
};
await close();
const scan = await outcomeOf(scanPages(path, key));
const salvage = await outcomeOf(
  salvageStore(path, key, `${path}-salvaged`).then(({ tables }) =>
    tables.filter(({ lost }) => lost !== 0),
  ),
);
process.stdout.write(JSON.stringify({ ...seen, scan, salvage }));
