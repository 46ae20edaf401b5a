import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { syncFolder, writeDurably } from '../../../src/main/files/write-durably.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casetable-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe('writing a file whole or not at all', () => {
  it('leaves the file and nothing else', async () => {
    await writeDurably(join(folder, 'a'), 'first');
    await writeDurably(join(folder, 'a'), 'second');
    expect(await readdir(folder)).toEqual(['a']);
    expect(await readFile(join(folder, 'a'), 'utf8')).toBe('second');
  });

  it('says when the folder to sync is gone', async () => {
    await expect(syncFolder(join(folder, 'gone'))).rejects.toThrow('ENOENT');
  });

  // A folder of /proc refuses to be synced, as those of some network drives do.
  it.runIf(process.platform === 'linux')(
    'does not fail where folders cannot be synced',
    async () => {
      await expect(syncFolder('/proc')).resolves.toBeUndefined();
    },
  );
});
