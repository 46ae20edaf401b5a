import { join } from 'node:path';
import { existsSync } from 'node:fs';
import { kindOf, makingName, manifestIn, namesIn } from './backup-files.ts';
import { completeMaking, filesOf, removeFiles } from './make-backup.ts';

const temporary = /^\.(.+-)?[0-9a-f-]{36}\.tmp(-journal)?$/;
const making = /^\.making-(.+?)\.(casetable|json)(-keys(-2)?)?$/;

/**
 * Puts a folder of backups in order after a sudden end: a backup that was whole gets its name, and what
 * was only begun is removed. Nothing else in the folder is touched. No backup may be on its way.
 */
export async function settleFolder(folder: string): Promise<void> {
  const names = namesIn(folder);
  const begun = new Set(names.map((name) => making.exec(name)?.[1] ?? '').filter(kindOf));
  for (const name of begun) {
    // Its manifest is written once everything else is there, and loses that name last.
    if (existsSync(manifestIn(folder, makingName(name)))) await completeMaking(folder, name);
    else await removeFiles(...filesOf(folder, makingName(name)));
  }
  await removeFiles(
    ...names.filter((name) => temporary.test(name)).map((name) => join(folder, name)),
  );
}
