import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, afterAll, describe, expect, it } from 'vitest';
import { createKeyFile, openKeyFile, type StoreKey } from '../../../src/main/vault/key-file.ts';
import { temporaryFolder } from '../../support/test-store.ts';

const passphrase = 'correct horse battery caf\u00e9';
const folder = temporaryFolder();
const path = join(folder.path, 'a.casetable-keys');
let made: StoreKey;

beforeAll(async () => {
  made = await createKeyFile(path, passphrase);
});
afterAll(() => folder[Symbol.dispose]());

type Parts = { version: number; storeId: string; slots: Record<string, unknown>[] };

/** The key file with one thing changed, under another name. */
function changed(change: (file: Parts) => void): string {
  const file = JSON.parse(readFileSync(path, 'utf8')) as Parts;
  change(file);
  const copy = join(folder.path, 'changed-keys');
  writeFileSync(copy, JSON.stringify(file));
  return copy;
}

describe('a key file', () => {
  it('gives the store key back for the passphrase, however é was typed', async () => {
    const { key, storeId } = await openKeyFile(path, passphrase.normalize('NFD'));
    expect(Buffer.from(key)).toEqual(Buffer.from(made.key));
    expect(storeId).toBe(made.storeId);
  });

  it('holds neither the passphrase nor the key, and belongs to its owner alone', () => {
    const text = readFileSync(path, 'utf8');
    expect(text).not.toContain('horse');
    expect(text).not.toContain(Buffer.from(made.key).toString('base64'));
    expect(text).not.toContain(Buffer.from(made.key).toString('hex'));
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it.each(['correct horse battery cafe', `${passphrase} `, ' '])('refuses “%s”', async (wrong) => {
    await expect(openKeyFile(path, wrong)).rejects.toMatchObject({ code: 'wrong-passphrase' });
  });

  it.each<[string, (file: Parts) => void]>([
    ['of another store', (file) => (file.storeId = crypto.randomUUID())],
    ['with another salt', (file) => (file.slots[0]!['salt'] = Buffer.alloc(16).toString('base64'))],
    [
      'with other parameters',
      (file) =>
        (file.slots[0]!['kdf'] = { algorithm: 'argon2id', memoryKib: 65_536, passes: 3, lanes: 4 }),
    ],
  ])('refuses a slot %s', async (_what, change) => {
    await expect(openKeyFile(changed(change), passphrase)).rejects.toMatchObject({
      code: 'wrong-passphrase',
    });
  });

  it('refuses parameters below the floor', async () => {
    const weak = changed((file) => {
      file.slots[0]!['kdf'] = { algorithm: 'argon2id', memoryKib: 8, passes: 1, lanes: 1 };
    });
    await expect(openKeyFile(weak, passphrase)).rejects.toMatchObject({ code: 'store-damaged' });
  });

  it('tells a newer file, a damaged one and a missing one apart', async () => {
    const newer = changed((file) => (file.version = 2));
    await expect(openKeyFile(newer, passphrase)).rejects.toMatchObject({
      code: 'store-from-future',
    });
    writeFileSync(newer, readFileSync(path, 'utf8').slice(0, 100));
    await expect(openKeyFile(newer, passphrase)).rejects.toMatchObject({ code: 'store-damaged' });
    rmSync(newer);
    await expect(openKeyFile(newer, passphrase)).rejects.toMatchObject({ code: 'not-a-store' });
  });
});
