import path from 'node:path';
import { PlainError, runScript } from './child.ts';
import { projectRoot } from './folders.ts';
import { packedFolders } from './package-app.ts';
import { examinePackage } from './package-rules.ts';
import { say } from './progress.ts';

const words = { holds: 'ok    ', broken: 'BROKEN', open: 'open  ' };

/** `npm run package:check`: reads back from each packed app in `dist`, or in a folder given, what must hold. */
runScript(async () => {
  const given = process.argv.slice(2).map((folder) => path.resolve(folder));
  const folders = given.length > 0 ? given : packedFolders(path.join(projectRoot, 'dist'));
  if (folders.length === 0) throw new PlainError('Nothing is packed. Run npm run package first.');
  let broken = 0;
  for (const folder of folders) {
    say(path.relative(projectRoot, folder));
    for (const { rule, state, detail } of await examinePackage(folder)) {
      say(`  ${words[state]} ${rule}${detail === '' ? '' : ` (${detail})`}`);
      if (state === 'broken') broken += 1;
    }
  }
  return broken === 0 ? 0 : 1;
});
