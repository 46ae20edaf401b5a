/**
 * Opens a store, works in it a little, and locks it when it is told to. Says each step on its own line,
 * and then waits to be killed. Run by the test that looks into its memory:
 * node open-and-lock.ts FOLDER STORE PASSPHRASE
 */
import { createInterface } from 'node:readline';
import { createAppCore } from './app-core.ts';

const [folder = '', storePath = '', passphrase = ''] = process.argv.slice(2);
const core = createAppCore({ folder });
const { session, storeLock } = core.services;

await session.choose(storePath);
await session.unlock(session.status().users[0] ?? null, passphrase);
const { ownSealer, sealer } = session.requireStore();
sealer?.open('case 1', sealer.seal('case 1', '4 Mill Lane'));
ownSealer.seal('draft', 'typed');
await core.dispatch('drafts.save', { place: 'meeting/new', content: 'typed' });
process.stdout.write('open\n');

for await (const line of createInterface({ input: process.stdin })) {
  if (line !== 'lock') break;
  await storeLock.lock({ reason: 'person' });
  process.stdout.write('locked\n');
}
