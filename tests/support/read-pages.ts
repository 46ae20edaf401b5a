import { createDecipheriv } from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * Reads what lies in a store past SQLite and past the app: each page decrypted, whether a table uses it
 * or not. It shares no line with the app's own reading of pages, so that it proves something about it.
 */
const pageSize = 4096;
const sectorSize = 512;
const journalStart = Buffer.from('d9d505f920a163d7', 'hex');

function decrypted(page: Buffer, number: number, key: Uint8Array): Buffer {
  const start = number === 1 ? 16 : 0;
  const cipher = createDecipheriv('aes-256-cbc', key, page.subarray(4016, 4032));
  cipher.setAutoPadding(false);
  return Buffer.concat([cipher.update(page.subarray(start, 4016)), cipher.final()]);
}

/** Every page of the store in the clear, the unused ones too. */
export function readPages(path: string, key: Uint8Array): Buffer[] {
  const file = readFileSync(path);
  return Array.from({ length: Math.floor(file.length / pageSize) }, (_, index) =>
    decrypted(file.subarray(index * pageSize, (index + 1) * pageSize), index + 1, key),
  );
}

/**
 * Every page that a rollback journal keeps, in the clear, also where the journal is done with and only
 * its beginning was overwritten. https://sqlite.org/fileformat2.html#the_rollback_journal
 */
export function readJournalPages(path: string, key: Uint8Array): Buffer[] {
  const journal = readFileSync(`${path}-journal`);
  const pages: Buffer[] = [];
  let at = sectorSize;
  while (at + 4 + pageSize <= journal.length) {
    if (journal.subarray(at, at + 8).equals(journalStart)) {
      at += sectorSize;
      continue;
    }
    const number = journal.readUInt32BE(at);
    if (number === 0) break;
    pages.push(decrypted(journal.subarray(at + 4, at + 4 + pageSize), number, key));
    at += 4 + pageSize + 4;
    // A later part begins at the next sector.
    const sector = Math.ceil(at / sectorSize) * sectorSize;
    if (journal.subarray(sector, sector + 8).equals(journalStart)) at = sector;
  }
  return pages;
}

/** How many pages hold the marker. It should be short: a text may be cut where a page ends. */
export const pagesWith = (marker: string, pages: readonly Buffer[]): number =>
  pages.filter((page) => page.includes(marker)).length;
