/**
 * Makes or restores backups, brings a store to this version, or writes its file anew, until it is killed.
 * Run by the test of sudden death: node die-in-backup.ts back-up|restore|update|bring-forward|rewrite STORE KEY_IN_HEX
 * ADDRESS_KEY_IN_HEX
 */
import { writeSync } from 'node:fs';
import { listBackups, backupFolderOf } from '../../src/main/backup/backup-files.ts';
import { sealedKeyFile } from '../../src/main/backup/backup-keys.ts';
import { finishBackup, takeCopy } from '../../src/main/backup/make-backup.ts';
import { putInPlace } from '../../src/main/backup/restore-files.ts';
import { backupBeforeUpdate } from '../../src/main/backup/update-backup.ts';
import { migrate } from '../../src/main/store/migrate.ts';
import { openStore } from '../../src/main/store/open-store.ts';
import { verifyCopy } from '../../src/main/store/verify-copy.ts';
import { openRaw } from './raw-store.ts';

const [what = '', path = '', hex = '', addressHex = ''] = process.argv.slice(2);
const key = Buffer.from(hex, 'hex');
const keyFile = await sealedKeyFile(path, { epoch: 1, dataKey: key });
const backedUp = { storePath: path, keyFile, epoch: 1, appVersion: '0.1.0' };
const userId = keyFile.slots[0]?.userId ?? '';
const at = (second: number): string =>
  new Date(Date.UTC(2026, 10, 29, 20, 0, second)).toISOString();

if (what === 'back-up') {
  const { copyTo } = openStore(path, key);
  process.stdout.write('ready\n');
  for (let second = 0; ; second += 1) {
    await finishBackup(await takeCopy(backedUp, at(second), copyTo), key, verifyCopy);
  }
}
if (what === 'restore') {
  const backups = listBackups(backupFolderOf(path));
  process.stdout.write('ready\n');
  for (let second = 0; ; second += 1) {
    const backup = backups[second % backups.length];
    if (backup === undefined) throw new Error('There is no backup');
    const { name, manifest } = backup;
    const who = { by: userId, confirmedBy: null };
    const restored = { at: at(second), name, createdAt: manifest.createdAt, ...who };
    const brought = second % 3 === 0 ? keyFile : null;
    const prepare = (): Promise<void> => Promise.resolve();
    await putInPlace(backup, path, { restored, keyFile: brought, prepare });
  }
}
if (what === 'update' || what === 'bring-forward') {
  const backUp = backupBeforeUpdate(backedUp, key, at(0));
  if (what === 'update') process.stdout.write('ready\n');
  openStore(path, key, Buffer.from(addressHex, 'hex'), (copyTo) => {
    const name = backUp(copyTo);
    // From here on the tables are changed.
    if (what === 'bring-forward') writeSync(1, 'ready\n');
    return name;
  });
}
if (what === 'rewrite') {
  using raw = openRaw(path, key);
  process.stdout.write('ready\n');
  for (;;) {
    raw.handle.exec("INSERT INTO store_facts VALUES ('rewrite_due', 'yes')");
    migrate(raw.handle);
  }
}
