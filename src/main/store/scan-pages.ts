import { fstatSync, read as readWithCallback } from 'node:fs';
import { open } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { AppError } from '../../shared/ipc/result.ts';
import {
  createPageSeal,
  decryptPage,
  isNeverWritten,
  pageCountOf,
  pageSize,
  type PageSeal,
} from './page-format.ts';
import { storeError } from './store-error.ts';

/** How the file's length differs from what the store says; by its parts alone when page 1 is bad. */
export type LengthProblem = 'too-short' | 'too-long' | 'ends-inside-a-page';

export type PageScan = {
  /** The pages that the store says it has; those that the file has when page 1 is bad. */
  readonly pages: number;
  /** Pages that are not as they were written, that cannot be read or that are gone, in order. */
  readonly badPages: readonly number[];
  readonly lengthProblem: LengthProblem | null;
};

export type ScanOptions = {
  readonly onProgress?: (done: number, total: number) => void;
  /** Asked between chunks; the scan then ends as `cancelled`. */
  readonly shouldStop?: () => boolean;
  /** The descriptor of a store that is open in this process, which must not be opened once more. */
  readonly descriptor?: number;
};

type ScannedFile = { readonly path: string; readonly descriptor: number };

export const isSound = ({ badPages, lengthProblem }: PageScan): boolean =>
  badPages.length === 0 && lengthProblem === null;

/**
 * Checks the seal of each page of a store, and the file's length against the store's own count. It
 * finds every change of a page, but not an old page or an old store that was put back.
 * @throws AppError `cancelled` or `disk-failed`
 */
export async function scanPages(
  path: string,
  key: Uint8Array,
  options: ScanOptions = {},
): Promise<PageScan> {
  const { descriptor } = options;
  try {
    if (descriptor !== undefined) return await scan({ path, descriptor }, key, options);
    const file = await open(path, 'r');
    try {
      return await scan({ path, descriptor: file.fd }, key, options);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw storeError(error);
  }
}

/** An open store may be written meanwhile: what looks wrong is looked at again before it counts. */
const pausesMs = [50, 200, 600];

async function scan(file: ScannedFile, key: Uint8Array, options: ScanOptions): Promise<PageScan> {
  const firstPage = Buffer.alloc(pageSize);
  await readAt(file, firstPage, 0);
  const isSealed = createPageSeal(key, firstPage);
  let extent = await extentOf(file, key, isSealed);
  let badPages = await badPagesOf(file, isSealed, extent.pages, options);
  for (const pause of options.descriptor === undefined ? [] : pausesMs) {
    if (isSound({ ...extent, badPages })) break;
    await wait(pause);
    extent = await extentOf(file, key, isSealed);
    badPages = await stillBad(file, isSealed, badPages, extent.pages);
  }
  const isUnsettled = extent.lengthProblem !== null && (await isBeingWritten(file.path));
  return {
    pages: extent.pages,
    badPages,
    lengthProblem: isUnsettled ? null : extent.lengthProblem,
  };
}

type Extent = Pick<PageScan, 'pages' | 'lengthProblem'>;

async function extentOf(file: ScannedFile, key: Uint8Array, isSealed: PageSeal): Promise<Extent> {
  const { size } = fstatSync(file.descriptor);
  const first = Buffer.alloc(pageSize);
  if ((await readAt(file, first, 0)) < pageSize || !isSealed(first, 1)) {
    const lengthProblem = size === 0 ? 'too-short' : 'ends-inside-a-page';
    const isWholePages = size > 0 && size % pageSize === 0;
    return {
      pages: Math.ceil(size / pageSize),
      lengthProblem: isWholePages ? null : lengthProblem,
    };
  }
  const pages = pageCountOf(decryptPage(key, first, 1));
  const difference = Math.sign(size - pages * pageSize);
  return {
    pages,
    lengthProblem: difference === 0 ? null : difference > 0 ? 'too-long' : 'too-short',
  };
}

const pagesAtOnce = 256;

async function badPagesOf(
  file: ScannedFile,
  isSealed: PageSeal,
  pages: number,
  { onProgress, shouldStop }: ScanOptions,
): Promise<number[]> {
  const bad: number[] = [];
  const chunk = Buffer.alloc(pagesAtOnce * pageSize);
  for (let done = 0; done < pages; done += pagesAtOnce) {
    if (shouldStop?.() === true) {
      throw new AppError('cancelled', 'Checking the store was stopped.');
    }
    const count = Math.min(pagesAtOnce, pages - done);
    const numbers = Array.from({ length: count }, (_, index) => done + index + 1);
    const got = await readIfReadable(file, chunk.subarray(0, count * pageSize), done * pageSize);
    const isWhole = (number: number, index: number): boolean => {
      const end = (index + 1) * pageSize;
      if (isNeverWritten(number)) return true;
      return end <= (got ?? 0) && isSealed(chunk.subarray(end - pageSize, end), number);
    };
    if (got === null) bad.push(...(await stillBad(file, isSealed, numbers, pages)));
    else bad.push(...numbers.filter((number, index) => !isWhole(number, index)));
    onProgress?.(done + count, pages);
  }
  return bad;
}

/** Those of some pages that are bad when read one by one; a store that shrank has lost its last. */
async function stillBad(
  file: ScannedFile,
  isSealed: PageSeal,
  suspects: readonly number[],
  pages: number,
): Promise<number[]> {
  const bad: number[] = [];
  const page = Buffer.alloc(pageSize);
  for (const number of suspects) {
    if (number > pages || isNeverWritten(number)) continue;
    const got = await readIfReadable(file, page, (number - 1) * pageSize);
    if (got !== pageSize || !isSealed(page, number)) bad.push(number);
  }
  return bad;
}

const readOnce = promisify(readWithCallback);

/** How many bytes there were to fill the buffer with. */
async function readAt(
  { descriptor }: ScannedFile,
  into: Buffer,
  position: number,
): Promise<number> {
  let filled = 0;
  while (filled < into.length) {
    const { bytesRead } = await readOnce(
      descriptor,
      into,
      filled,
      into.length - filled,
      position + filled,
    );
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return filled;
}

/** Null where the disk cannot read; any other failure is none of a page. */
async function readIfReadable(
  file: ScannedFile,
  into: Buffer,
  position: number,
): Promise<number | null> {
  try {
    return await readAt(file, into, position);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EIO') return null;
    throw error;
  }
}

/** How a rollback journal begins while pages of its store are being written. */
const journalStart = 'd9d505f920a163d7';

/** Whether a change is on its way into the file, which may be longer or shorter until it has come. */
async function isBeingWritten(path: string): Promise<boolean> {
  const journal = await open(`${path}-journal`, 'r').catch(() => null);
  if (journal === null) return false;
  try {
    const { buffer } = await journal.read(Buffer.alloc(8), 0, 8, 0);
    return buffer.toString('hex') === journalStart;
  } finally {
    await journal.close();
  }
}
