import { describe, expect, it, vi } from 'vitest';
import { writeDocument } from '../../../src/main/export/write-document.ts';
import { writeDurably } from '../../../src/main/files/write-durably.ts';
import { AppError } from '../../../src/shared/ipc/result.ts';

// A full disk and a file that Word holds open cannot be made in a test on every system.
vi.mock('../../../src/main/files/write-durably.ts', () => ({
  writeDurably: vi.fn<typeof writeDurably>(),
}));

const systemError = (code: string) =>
  Object.assign(new Error(`${code}: /home/jo/x.docx`), { code });

const failureAfter = (cause: Error): Promise<unknown> => {
  vi.mocked(writeDurably).mockRejectedValueOnce(cause);
  return writeDocument(new Uint8Array(1), '/x/minutes.docx').catch((error: unknown) => error);
};

describe('what a person is told when a document cannot be saved', () => {
  it.each([
    ['EBUSY', 'read-only-folder', /open in Word/],
    ['EPERM', 'read-only-folder', /open in Word/],
    ['EROFS', 'read-only-folder', /another folder/],
    ['EDQUOT', 'disk-full', /disk is full/],
    ['EIO', 'not-found', /cannot be reached/],
  ])('%s', async (code, expected, words) => {
    const failure = await failureAfter(systemError(code));
    expect(failure).toMatchObject({ code: expected, message: expect.stringMatching(words) });
    expect(String(failure)).not.toContain('jo');
  });

  it('speaks of the document where the file layer speaks of the store', async () => {
    const failure = await failureAfter(new AppError('disk-full', 'Words about the store.'));
    expect(failure).toMatchObject({
      code: 'disk-full',
      message: expect.stringMatching(/document/),
    });
  });

  it('hides no error that it does not know', async () => {
    const unknown = new TypeError('a defect');
    expect(await failureAfter(unknown)).toBe(unknown);
  });
});
