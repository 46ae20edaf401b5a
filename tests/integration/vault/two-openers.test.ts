import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { listSlots } from '../../../src/main/vault/key-file.ts';
import { openWithSecret } from '../../../src/main/vault/store-files.ts';
import { makeTestStore } from '../../support/new-store.ts';
import { openRaw } from '../../support/raw-store.ts';
import { tellFault, tellRefused } from '../../support/tell-fault.ts';
import { temporaryFolder } from '../../support/test-store.ts';
import { tries } from '../../support/tries.ts';

const program = fileURLToPath(new URL('../../support/try-to-open.ts', import.meta.url));
const passphrase = 'five plain words for tests';
const count = tries(30, 1000);

it(
  'refuses every second opener by the name of the first, whose writing goes on unharmed',
  async () => {
    using folder = temporaryFolder();
    const storePath = join(folder.path, 'north.casetable');
    const { store, dataKey } = await makeTestStore(storePath, passphrase);
    const child = spawn(process.execPath, [program, storePath, passphrase, String(count)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const outcomes: { code: string; message: string }[] = [];
    let written = 0;
    for await (const line of createInterface({ input: child.stdout })) {
      outcomes.push(JSON.parse(line) as (typeof outcomes)[number]);
      await store.note({ verb: 'case.viewed', objectId: null });
      written += 1;
    }
    await store.close();

    expect(outcomes).toHaveLength(count);
    expect(new Set(outcomes.map(({ code }) => code))).toEqual(new Set(['store-in-use']));
    for (const { message } of outcomes) {
      expect(message).toMatch(/^\S+ has had this store open on \S+ since .+\. Close it there/);
    }
    using raw = openRaw(storePath, dataKey);
    expect(raw.handle.pragma('integrity_check', { simple: true })).toBe('ok');
    const kept = raw.handle.prepare(
      "SELECT count(*) FROM audit_entries WHERE verb = 'case.viewed'",
    );
    const found = Number(kept.pluck().get());
    tellFault('F28', { tries: count, lost: written - found, message: outcomes[0]?.message ?? '' });
    expect(found).toBe(written);
  },
  60_000 + count * 10_000,
);

/** A closed store, held by a program that did not say so; and a try to open it. */
async function heldStore(folder: string) {
  const storePath = join(folder, 'north.casetable');
  const { store, dataKey } = await makeTestStore(storePath, passphrase);
  await store.close();
  const other = openRaw(storePath, dataKey);
  other.handle.exec('BEGIN EXCLUSIVE');
  const userId = listSlots(storePath)[0]?.userId ?? '';
  const options = { at: '2026-11-09T09:00:00.000Z', accountName: 'j.lowe' };
  const open = (isPatient: boolean) =>
    openWithSecret(
      storePath,
      { choice: { userId }, secret: passphrase },
      { ...options, isPatient },
    );
  return { other, open };
}

it('waits for a program that holds the file for a moment, and opens the store then', async () => {
  using folder = temporaryFolder();
  const { other, open } = await heldStore(folder.path);
  await expect(open(false)).rejects.toMatchObject({ code: 'store-in-use' });
  const opening = open(true);
  setTimeout(() => other.handle.close(), 1500);
  const { opened } = await opening;
  await opened.close();
});

it('says in words that a program holds the file and does not let go', async () => {
  using folder = temporaryFolder();
  const { other, open } = await heldStore(folder.path);
  await expect(tellRefused('F26', open(true))).rejects.toMatchObject({
    code: 'store-in-use',
    message: expect.stringContaining('program has this store open'),
  });
  other.handle.close();
});
