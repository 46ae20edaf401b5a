/**
 * Writes referral after referral into a store and says each one's id once it is saved, until it is
 * killed. Run by the test of sudden death: node write-until-killed.ts STORE KEY_IN_HEX
 */
import { openStore } from '../../src/main/store/open-store.ts';
import { createStoreAccess } from '../../src/main/store/store.ts';
import { aReferral } from './builders.ts';
import { anAccess } from './test-store.ts';

const [path = '', key = '', addressKey = ''] = process.argv.slice(2);
const keys = { key: Buffer.from(key, 'hex'), addressKey: Buffer.from(addressKey, 'hex') };
const open = openStore(path, keys.key, keys.addressKey);
const store = createStoreAccess(
  open,
  anAccess(keys, () => new Date().toISOString()),
);
process.stdout.write('ready\n');
for (let number = 0; ; number += 1) {
  const id = await aReferral(store, { victim: { surname: `Writer ${process.pid} ${number}` } });
  process.stdout.write(`${id}\n`);
}
