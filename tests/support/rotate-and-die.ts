/**
 * Unlocks a store and changes its keys, and kills itself before the so-manyth thing that it does with a
 * file from then on; 0 for never. Says each such thing, and at the end what became of it.
 * Run by the tests of rotation: node rotate-and-die.ts STORE USER_ID PASSPHRASE NUMBER
 */
import { join } from 'node:path';
import { createKeyRotation } from '../../src/main/services/key-rotation.ts';
import { copyPartsWith } from '../../src/main/store/copy-parts.ts';
import { makeRotatedCopy } from '../../src/main/store/rotate-copy.ts';
import { storeError } from '../../src/main/store/store-error.ts';
import { createRecentStore } from '../../src/main/vault/recent-store.ts';
import { createSession } from '../../src/main/vault/session.ts';
import { AppError } from '../../src/shared/ipc/result.ts';
import { dieAt } from './die-at.ts';

const [path = '', userId = '', passphrase = '', number = '0'] = process.argv.slice(2);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const session = createSession({
  now: () => new Date().toISOString(),
  accountName: 'j.lowe',
  appVersion: '0.1.0',
  samplePath: '',
  recent: createRecentStore(join(path, '..', 'recent-store.json')),
  attemptsFile: null,
});
await session.choose(path);
await session.unlock({ userId }, passphrase);

let reach: (name: string) => void = () => {};
const rotation = createKeyRotation({
  session,
  onProgress: () => {},
  // In this thread, so that each of its steps can be counted too.
  makeCopy: async (order, { signal }) => {
    const parts = copyPartsWith({
      onProgress: ({ step, done }) => done === 0 && reach(`step ${step}`),
      isStopAsked: () => signal.aborted,
    });
    const { release } = await makeRotatedCopy(order, parts);
    return { release: () => Promise.resolve(release()) };
  },
});
reach = await dieAt(Number(number), (name) => say(`at ${name}`));
say('ready');
try {
  await rotation.rotate();
  say('rotated');
} catch (thrown) {
  const error = storeError(thrown);
  say(`refused ${error instanceof AppError ? error.code : String(error)}`);
}
await session.lock();
say('closed');
