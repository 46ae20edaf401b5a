import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { makeTestStore } from '../../support/new-store.ts';
import { countInMemory, mayReadMemory } from '../../support/process-memory.ts';
import { temporaryFolder } from '../../support/test-store.ts';

const program = fileURLToPath(new URL('../../support/open-and-lock.ts', import.meta.url));
const passphrase = 'five plain words for tests';

const hexOf = (key: Uint8Array): Uint8Array => Buffer.from(Buffer.from(key).toString('hex'));

it('keeps neither key in the memory of the process once it is locked', async ({ skip }) => {
  using folder = temporaryFolder();
  const storePath = join(folder.path, 'north.casetable');
  const { store, dataKey, addressKey } = await makeTestStore(storePath, passphrase);
  // The test process keeps the keys; the other one must not.
  const keys = [dataKey, addressKey].map((key) => Uint8Array.from(key));
  await store.close();
  const wanted = [...keys, ...keys.map(hexOf)];

  const child = spawn(process.execPath, [program, folder.path, storePath, passphrase], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  try {
    const lines = createInterface({ input: child.stdout });
    await once(lines, 'line');
    if (!mayReadMemory(child.pid ?? 0)) return skip('Memory of processes cannot be read here');
    // Else the search itself would be broken, and find nothing after the lock either.
    const [dataOpen = 0, addressOpen = 0] = countInMemory(child.pid ?? 0, wanted);
    expect(dataOpen).toBeGreaterThan(0);
    expect(addressOpen).toBeGreaterThan(0);
    child.stdin.write('lock\n');
    await once(lines, 'line');
    expect(countInMemory(child.pid ?? 0, wanted)).toEqual([0, 0, 0, 0]);
  } finally {
    child.kill('SIGKILL');
  }
});
