import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { listSlots } from '../../../src/main/vault/key-file.ts';
import { openKeys } from '../../../src/main/vault/open-keys.ts';
import { makeTestStore } from '../../support/new-store.ts';
import { countInMemory, mayReadMemory } from '../../support/process-memory.ts';
import { temporaryFolder } from '../../support/test-store.ts';

const program = fileURLToPath(new URL('../../support/open-and-lock.ts', import.meta.url));
const passphrase = 'five plain words for tests';

const hexOf = (key: Uint8Array): Uint8Array => Buffer.from(Buffer.from(key).toString('hex'));

/** Without the last letters, which depend on how it ends. */
const asBase64 = (key: Uint8Array): Uint8Array[] =>
  (['base64', 'base64url'] as const).map((form) =>
    Buffer.from(Buffer.from(key).toString(form).slice(0, 40)),
  );

it('keeps no key in the memory of the process once it is locked', async ({ skip }) => {
  using folder = temporaryFolder();
  const storePath = join(folder.path, 'north.casetable');
  const { store, dataKey, addressKey } = await makeTestStore(storePath, passphrase);
  // The test process keeps the keys; the other one must not.
  const user = listSlots(storePath)[0];
  const { pair } = await openKeys(
    storePath,
    user?.userId ? { userId: user.userId } : null,
    passphrase,
    '',
  );
  const keys = [dataKey, addressKey, pair.privateKey].map((key) => Uint8Array.from(key));
  await store.close();
  const wanted = [...keys, ...keys.map(hexOf), ...keys.flatMap(asBase64)];

  const child = spawn(process.execPath, [program, folder.path, storePath, passphrase], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  try {
    const lines = createInterface({ input: child.stdout });
    await once(lines, 'line');
    if (!mayReadMemory(child.pid ?? 0)) return skip('Memory of processes cannot be read here');
    // Else the search itself would be broken, and find nothing after the lock either.
    const open = countInMemory(child.pid ?? 0, wanted);
    expect(open.slice(0, keys.length).every((count) => count > 0)).toBe(true);
    child.stdin.write('lock\n');
    await once(lines, 'line');
    expect(countInMemory(child.pid ?? 0, wanted)).toEqual(wanted.map(() => 0));
  } finally {
    child.kill('SIGKILL');
  }
});
