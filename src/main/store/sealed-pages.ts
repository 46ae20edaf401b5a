import { readSync } from 'node:fs';
import { createPageSeal, decryptPage, pageSize } from './page-format.ts';

/** What SQLite would read of a page; null when the page is not whole or the disk cannot read it. */
export type OpenPage = (number: number) => Buffer | null;

/** The pages of a closed store that are as they were written. The file is only read. */
export function createSealedPages(descriptor: number, key: Uint8Array): OpenPage {
  const page = Buffer.alloc(pageSize);
  readInto(descriptor, page, 1);
  const isSealed = createPageSeal(key, page);
  return (number) => {
    if (number < 1 || !readInto(descriptor, page, number) || !isSealed(page, number)) return null;
    return decryptPage(key, page, number);
  };
}

function readInto(descriptor: number, page: Buffer, number: number): boolean {
  try {
    return readSync(descriptor, page, 0, pageSize, (number - 1) * pageSize) === pageSize;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EIO') return false;
    throw error;
  }
}
