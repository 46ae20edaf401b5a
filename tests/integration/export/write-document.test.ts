import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeDocument } from '../../../src/main/export/write-document.ts';
import { AppError } from '../../../src/shared/ipc/result.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casetable-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const failureOf = async (path: string): Promise<AppError> => {
  const failure: unknown = await writeDocument(new Uint8Array(9), path).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(failure instanceof AppError)) throw new Error('it did not fail as an AppError');
  return failure;
};

describe('saving a document', () => {
  it('writes all of it and leaves no other file', async () => {
    const content = new Uint8Array(3_000_000).fill(7);
    await writeDocument(content, join(folder, 'minutes.docx'));
    expect(await readdir(folder)).toEqual(['minutes.docx']);
    expect(new Uint8Array(await readFile(join(folder, 'minutes.docx')))).toEqual(content);
  });

  it('replaces what stood there', async () => {
    const path = join(folder, 'minutes.docx');
    await writeFile(path, 'a longer text that was there before');
    await writeDocument(new TextEncoder().encode('new'), path);
    expect(await readFile(path, 'utf8')).toBe('new');
  });

  it.skipIf(process.platform === 'win32')('lets only its owner read it', async () => {
    const path = join(folder, 'minutes.docx');
    await writeFile(path, 'open to all', { mode: 0o666 });
    await writeDocument(new Uint8Array(9), path);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });
});

describe('a document that cannot be saved', () => {
  it('leaves nothing behind and keeps what was there', async () => {
    await mkdir(join(folder, 'minutes.docx', 'kept'), { recursive: true });
    const failure = await failureOf(join(folder, 'minutes.docx'));
    expect(failure.code).toBe('read-only-folder');
    expect(await readdir(folder)).toEqual(['minutes.docx']);
    expect(await readdir(join(folder, 'minutes.docx'))).toEqual(['kept']);
  });

  it('says when the folder is gone, without naming it', async () => {
    const failure = await failureOf(join(folder, 'Barnes and Khan', 'minutes.docx'));
    expect(failure.code).toBe('not-found');
    expect(failure.message).not.toMatch(/Barnes|casetable-|\//);
  });

  it('says when the name is too long', async () => {
    const failure = await failureOf(join(folder, `${'m'.repeat(300)}.docx`));
    expect(failure.code).toBe('invalid-input');
    expect(await readdir(folder)).toEqual([]);
  });
});
