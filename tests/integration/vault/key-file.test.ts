import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  changeKeyFile,
  createKeyFile,
  keyCopyPath,
  keyFilePath,
  storeIdOf,
  type KeyFile,
} from '../../../src/main/vault/key-file.ts';
import {
  createSlot,
  keysOf,
  ownKeyOf,
  relockSlot,
  withKeys,
} from '../../../src/main/vault/key-slot.ts';
import { openKeys, type SlotChoice, type UnlockedKeys } from '../../../src/main/vault/open-keys.ts';
import { tellRefused } from '../../support/tell-fault.ts';
import { temporaryFolder } from '../../support/test-store.ts';

const passphrase = 'correct horse battery caf\u00e9';
const auditorsPassphrase = 'a line of sight on everything';
const folder = temporaryFolder();
const path = join(folder.path, 'a.casetable');
const coordinator = { userId: randomUUID(), name: 'Joanne Lowe' };
const auditor = { userId: randomUUID(), name: 'Anil Mbeki' };
const dataKey = randomBytes(32);
const addressKey = randomBytes(32);
const epoch = { epoch: 1, dataKey, addressKey };
/** Both copies as they were made. */
let text: string;

const open = (
  choice: SlotChoice = coordinator,
  secret = passphrase,
  at = path,
): Promise<UnlockedKeys> => openKeys(at, choice, secret, 'j.lowe');

beforeAll(async () => {
  const storeId = randomUUID();
  const made = await createKeyFile(path, storeId, coordinator, passphrase, epoch);
  const owner = { kind: 'user', ...auditor, role: 'auditor' } as const;
  const slot = await createSlot(storeId, owner, auditorsPassphrase, [
    { ...epoch, addressKey: null },
  ]);
  await changeKeyFile(path, made, (file) => ({ ...file, slots: [...file.slots, slot] }));
  text = readFileSync(keyFilePath(path), 'utf8');
});
beforeEach(() => {
  writeFileSync(keyFilePath(path), text);
  writeFileSync(keyCopyPath(path), text);
});
afterAll(() => folder[Symbol.dispose]());

type Parts = { version: number; storeId: string; serial: number; slots: Record<string, unknown>[] };

/** Changes both copies alike, as somebody with a text editor would. */
function tamper(change: (file: Parts) => void): void {
  const file = JSON.parse(text) as Parts;
  change(file);
  for (const copy of [keyFilePath(path), keyCopyPath(path)]) {
    writeFileSync(copy, JSON.stringify(file));
  }
}

describe('a key file', () => {
  it('gives its keys for the passphrase, however é was typed', async () => {
    const { epochs, notice } = await open(coordinator, passphrase.normalize('NFD'));
    expect(epochs).toEqual([epoch]);
    expect(notice).toBeNull();
  });

  it('gives the address key to nobody whose slot does not hold it', async () => {
    const { epochs } = await open(auditor, auditorsPassphrase);
    expect(epochs).toEqual([{ ...epoch, addressKey: null }]);
  });

  it('holds neither a passphrase nor a key, and belongs to its owner alone', () => {
    expect(text).not.toContain('horse');
    for (const key of [dataKey, addressKey]) {
      expect(text).not.toContain(key.toString('base64'));
      expect(text).not.toContain(key.toString('hex'));
    }
    for (const copy of [keyFilePath(path), keyCopyPath(path)]) {
      expect(statSync(copy).mode & 0o777).toBe(0o600);
    }
  });

  it.each(['correct horse battery cafe', `${passphrase} `, ' '])('refuses “%s”', async (wrong) => {
    await expect(tellRefused('F1', open(coordinator, wrong))).rejects.toMatchObject({
      code: 'wrong-passphrase',
    });
  });

  it('answers the same for another’s passphrase and for a user whom it does not know', async () => {
    const answers = await Promise.all(
      [open(auditor), open({ userId: randomUUID() }), open(null), open('recovery')].map((answer) =>
        answer.catch((error: unknown) => String(error)),
      ),
    );
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('does not open this store');
  });

  it.each<[string, (file: Parts) => void]>([
    ['of another store', (file) => (file.storeId = randomUUID())],
    ['with another salt', (file) => (file.slots[0]!['salt'] = Buffer.alloc(16).toString('base64'))],
    ['of another user', (file) => (file.slots[1]!['userId'] = coordinator.userId)],
    [
      'with other parameters',
      (file) =>
        (file.slots[0]!['kdf'] = { algorithm: 'argon2id', memoryKib: 98_304, passes: 3, lanes: 4 }),
    ],
  ])('refuses a slot %s', async (_what, change) => {
    tamper(change);
    await expect(open()).rejects.toThrow(/passphrase|damaged/);
  });

  it('refuses a slot under another’s name, and a slot that was taken out', async () => {
    tamper((file) => file.slots.splice(1, 1));
    await expect(tellRefused('F5', open())).rejects.toMatchObject({ code: 'store-damaged' });
    tamper((file) => (file.slots[1]!['role'] = 'coordinator'));
    await expect(open(auditor, auditorsPassphrase)).rejects.toMatchObject({
      code: 'store-damaged',
    });
  });

  it('refuses parameters below the floor', async () => {
    tamper((file) => {
      file.slots[0]!['kdf'] = { algorithm: 'argon2id', memoryKib: 8, passes: 1, lanes: 1 };
    });
    await expect(tellRefused('F4', open())).rejects.toMatchObject({ code: 'store-damaged' });
  });

  it('tells a newer file, two damaged ones and two missing ones apart', async () => {
    tamper((file) => (file.version = 3));
    await expect(open()).rejects.toMatchObject({ code: 'store-from-future' });
    for (const copy of [keyFilePath(path), keyCopyPath(path)]) {
      writeFileSync(copy, text.slice(0, 100));
    }
    await expect(open()).rejects.toMatchObject({ code: 'store-damaged' });
    for (const copy of [keyFilePath(path), keyCopyPath(path)]) rmSync(copy);
    await expect(open()).rejects.toMatchObject({ code: 'not-a-store' });
  });
});

describe('the two copies', () => {
  it.each<[string, (copy: string) => void]>([
    ['gone', (copy) => rmSync(copy)],
    ['empty', (copy) => writeFileSync(copy, '')],
    ['half written', (copy) => writeFileSync(copy, text.slice(0, text.length / 2))],
    ['behind', (copy) => writeFileSync(copy, text.replace(/"serial": \d+/, '"serial": 1'))],
    [
      'with a spoilt slot',
      (copy) => writeFileSync(copy, text.replaceAll(/"sealed": "..../g, '"sealed": "AAAA')),
    ],
  ])('serve alone when the other is %s, and it is written anew', async (_what, spoil) => {
    for (const copy of [keyFilePath(path), keyCopyPath(path)]) {
      spoil(copy);
      const { epochs, notice } = await open();
      expect(epochs).toEqual([epoch]);
      expect(notice).toBe('copy-mended');
      expect(readFileSync(copy, 'utf8')).toBe(text);
    }
  });
});

describe('a copy that a power cut left behind', () => {
  const other = { secret: 'another one' };

  async function changedWithOneCopyBehind(
    change: (unlocked: UnlockedKeys) => Promise<Parameters<typeof changeKeyFile>[2]>,
    behind: string,
  ): Promise<string> {
    const unlocked = await open();
    await changeKeyFile(path, unlocked, await change(unlocked));
    const later = readFileSync(keyFilePath(path), 'utf8');
    writeFileSync(behind, text);
    return later;
  }

  const relocked = async ({ file, slot, pair, epochs }: UnlockedKeys) =>
    replaceSlot((await relockSlot(file.storeId, { slot, pair, epochs }, other.secret)).slot);

  it.each(['the first', 'the second'])('does not bring back a passphrase: %s', async (which) => {
    const behind = which === 'the first' ? keyFilePath(path) : keyCopyPath(path);
    const later = await changedWithOneCopyBehind(relocked, behind);
    await expect(open()).rejects.toMatchObject({ code: 'wrong-passphrase' });
    expect(readFileSync(behind, 'utf8')).toBe(text);
    await expect(open(coordinator, other.secret)).resolves.toMatchObject({ notice: 'copy-mended' });
    expect(readFileSync(behind, 'utf8')).toBe(later);
    await expect(open()).rejects.toMatchObject({ code: 'wrong-passphrase' });
  });

  it('does not bring back somebody who was removed', async () => {
    const later = await changedWithOneCopyBehind(
      () =>
        Promise.resolve((file) => ({
          ...file,
          slots: file.slots.filter(({ userId }) => userId !== auditor.userId),
        })),
      keyCopyPath(path),
    );
    await expect(open(auditor, auditorsPassphrase)).rejects.toMatchObject({
      code: 'wrong-passphrase',
    });
    await open();
    expect(readFileSync(keyCopyPath(path), 'utf8')).toBe(later);
  });

  it('is not written over one of a later epoch, which its keys cannot judge', async () => {
    const next = { epoch: 2, dataKey: randomBytes(32), addressKey: randomBytes(32) };
    const unlocked = await open();
    const { storeId } = unlocked.file;
    await changeKeyFile(path, { ...unlocked, epochs: [next] }, (file) => ({
      ...file,
      slots: file.slots
        .filter(({ userId }) => userId === coordinator.userId)
        .map((slot) => withKeys(storeId, slot, [next])),
    }));
    const later = readFileSync(keyFilePath(path), 'utf8');
    writeFileSync(keyCopyPath(path), text);
    await expect(open(auditor, auditorsPassphrase)).rejects.toMatchObject({
      code: 'wrong-passphrase',
    });
    expect(readFileSync(keyFilePath(path), 'utf8')).toBe(later);
    await expect(open()).resolves.toMatchObject({ epochs: [next] });
  });

  it('serves when the later one was made up by somebody without the keys', async () => {
    writeFileSync(
      keyFilePath(path),
      text
        .replace(/"serial": \d+/, '"serial": 900')
        .replaceAll(/"privateKey": \{\s+"nonce": "..../g, (at) => `${at.slice(0, -4)}AAAA`),
    );
    await expect(open()).resolves.toMatchObject({ epochs: [epoch], notice: 'copy-mended' });
    expect(readFileSync(keyFilePath(path), 'utf8')).toBe(text);
  });
});

describe('changes', () => {
  it('lock a slot anew: the new passphrase opens it, the old one no longer', async () => {
    const unlocked = await open();
    const { slot } = await relockSlot(unlocked.file.storeId, unlocked, 'another one');
    await changeKeyFile(path, unlocked, replaceSlot(slot));
    await expect(open()).rejects.toMatchObject({ code: 'wrong-passphrase' });
    await expect(open(coordinator, 'another one')).resolves.toMatchObject({ epochs: [epoch] });
  });

  it('by somebody without the address key leave its holders as they are', async () => {
    const unlocked = await open(auditor, auditorsPassphrase);
    const { slot } = await relockSlot(unlocked.file.storeId, unlocked, 'another one');
    await changeKeyFile(path, unlocked, replaceSlot(slot));
    await expect(open()).resolves.toMatchObject({ epochs: [epoch] });
  });

  it('of a passphrase shut out whoever knew the earlier one, from the next new keys on', async () => {
    const earlier = await open();
    const { slot } = await relockSlot(earlier.file.storeId, earlier, 'another one');
    const changed = await changeKeyFile(path, earlier, replaceSlot(slot));
    const next = { epoch: 2, dataKey: randomBytes(32), addressKey: randomBytes(32) };
    const renewed = await changeKeyFile(path, { ...changed, epochs: [next] }, (file) =>
      replaceSlot(withKeys(file.storeId, slot, [next]))(file),
    );
    const now = renewed.file.slots.find(({ id }) => id === slot.id);
    if (now === undefined) throw new Error('The slot is gone');
    expect(keysOf(renewed.file.storeId, now, earlier.pair)).toEqual([]);
    const { pair } = await open(coordinator, 'another one');
    expect(keysOf(renewed.file.storeId, now, pair)).toEqual([next]);
    // What was typed before is read by whoever typed it.
    const ownKeys = [ownKeyOf(renewed.file.storeId, now, pair)];
    expect(ownKeys).toEqual([ownKeyOf(renewed.file.storeId, earlier.slot, earlier.pair)]);
  });

  it('cannot let somebody without the address key hand it to themselves', async () => {
    const unlocked = await open(auditor, auditorsPassphrase);
    // The coordinator's slot made to wrap the next address key for the auditor's own pair.
    const { publicKey } = unlocked.slot;
    await changeKeyFile(path, unlocked, (file) => ({
      ...file,
      slots: file.slots.map((slot) =>
        slot.userId === auditor.userId ? slot : { ...slot, publicKey },
      ),
    }));
    await expect(open()).rejects.toThrow(/passphrase|damaged/);
  });

  it('give everybody the keys of a new epoch without their passphrases', async () => {
    const unlocked = await open();
    const next = { epoch: 2, dataKey: randomBytes(32), addressKey: randomBytes(32) };
    const { storeId } = unlocked.file;
    await changeKeyFile(path, { ...unlocked, epochs: [next, epoch] }, (file) => ({
      ...file,
      slots: file.slots.map((slot) =>
        withKeys(
          storeId,
          slot,
          slot.role === 'auditor'
            ? [next, epoch].map((keys) => ({ ...keys, addressKey: null }))
            : [next, epoch],
        ),
      ),
    }));
    await expect(open()).resolves.toMatchObject({ epochs: [next, epoch] });
    const { epochs } = await open(auditor, auditorsPassphrase);
    expect(epochs.map((keys) => keys.dataKey)).toEqual([next.dataKey, dataKey]);
    expect(epochs.every((keys) => keys.addressKey === null)).toBe(true);
  });
});

const replaceSlot =
  (slot: KeyFile['slots'][number]) =>
  (file: KeyFile): KeyFile => ({
    ...file,
    slots: file.slots.map((known) => (known.id === slot.id ? slot : known)),
  });

describe('which store it is', () => {
  const named = (changes: object): string => JSON.stringify({ ...JSON.parse(text), ...changes });
  const other = randomUUID();

  it('is told by the later copy, as it is the one that opens', () => {
    const own = (JSON.parse(text) as KeyFile).storeId;
    expect(storeIdOf(path)).toBe(own);
    writeFileSync(keyFilePath(path), named({ storeId: other, serial: 1 }));
    expect(storeIdOf(path)).toBe(own);
    rmSync(keyCopyPath(path));
    expect(storeIdOf(path)).toBe(other);
  });

  it('is told by a file from before there were users', () => {
    const first = { format: 'casetable-keys', version: 1, storeId: other, slots: [] };
    rmSync(keyCopyPath(path));
    writeFileSync(keyFilePath(path), JSON.stringify(first));
    expect(storeIdOf(path)).toBe(other);
  });

  it('is not known where no file can be read', () => {
    for (const file of [keyFilePath(path), keyCopyPath(path)])
      writeFileSync(file, text.slice(0, 40));
    expect(storeIdOf(path)).toBeNull();
    expect(storeIdOf(join(folder.path, 'nowhere.casetable'))).toBeNull();
  });
});
