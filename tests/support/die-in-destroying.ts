/**
 * Destroys a case that was proposed, as the second person, and ends; killed before by the test.
 * Run in a process of its own: node die-in-destroying.ts STORE KEY_IN_HEX ADDRESS_KEY_IN_HEX USER CASE
 */
import { destroyConfirmed } from '../../src/main/services/destroy-proposed.ts';
import { openStore } from '../../src/main/store/open-store.ts';
import { createStoreAccess } from '../../src/main/store/store.ts';
import { whenDue } from './destroyed-case.ts';
import { anAccess, aViewer } from './test-store.ts';

const [path = '', hex = '', addressHex = '', userId = '', caseId = ''] = process.argv.slice(2);
const keys = { key: Buffer.from(hex, 'hex'), addressKey: Buffer.from(addressHex, 'hex') };
const viewer = aViewer({ userId, name: 'r.hargreaves', role: 'chair' });
const opened = openStore(path, keys.key, keys.addressKey);
const store = createStoreAccess(
  opened,
  anAccess(keys, () => whenDue, viewer),
);
await store.closuresChanged();
process.stdout.write('ready\n');
await destroyConfirmed(store, [caseId]);
await store.close();
