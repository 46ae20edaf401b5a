import {
  createDecipheriv,
  createHmac,
  createSecretKey,
  pbkdf2Sync,
  timingSafeEqual,
} from 'node:crypto';

/**
 * The format of SQLCipher 4 with a raw key: each page is AES-256-CBC, and ends in its IV and the
 * HMAC-SHA512 of what is encrypted, the IV and the page's number. The first page begins with the salt
 * in clear. https://www.zetetic.net/sqlcipher/design/
 */
export const pageSize = 4096;
const saltSize = 16;
const tagSize = 64;
const ivSize = 16;
const sealedEnd = pageSize - tagSize;

/** What SQLite itself may use of a page. */
export const usableSize = sealedEnd - ivSize;

/** SQLite locks this page's bytes and never writes it: https://sqlite.org/fileformat2.html#the_lock_byte_page */
const lockPage = 0x4000_0000 / pageSize + 1;

/** A page that a store over a gibibyte leaves as a hole, which is therefore not sealed. */
export const isNeverWritten = (number: number): boolean => number === lockPage;

/** What a page holds encrypted; only the first page begins with something else. */
const sealedStart = (number: number): number => (number === 1 ? saltSize : 0);

/** Says of a page's bytes whether they are those that were written with the key, at that number. */
export type PageSeal = (page: Uint8Array, number: number) => boolean;

/** @param firstPage the file's first page, or at least its first 16 bytes */
export function createPageSeal(key: Uint8Array, firstPage: Uint8Array): PageSeal {
  if (key.length !== 32) throw new Error('The store key must be 32 bytes');
  const salt = firstPage.subarray(0, saltSize).map((byte) => byte ^ 0x3a);
  const derived = pbkdf2Sync(key, salt, 2, 32, 'sha512');
  // As a key object it is half as slow to begin with for each page.
  const sealingKey = createSecretKey(derived);
  derived.fill(0);
  const numberBytes = Buffer.alloc(4);
  return (page, number) => {
    numberBytes.writeUInt32LE(number);
    const tag = createHmac('sha512', sealingKey)
      .update(page.subarray(sealedStart(number), sealedEnd))
      .update(numberBytes)
      .digest();
    return timingSafeEqual(tag, page.subarray(sealedEnd));
  };
}

/** What SQLite reads of a page that is whole; where the salt was, the first page has zeros. */
export function decryptPage(key: Uint8Array, page: Uint8Array, number: number): Buffer {
  const start = sealedStart(number);
  const cipher = createDecipheriv('aes-256-cbc', key, page.subarray(usableSize, sealedEnd));
  cipher.setAutoPadding(false);
  const opened = Buffer.alloc(usableSize);
  cipher.update(page.subarray(start, usableSize)).copy(opened, start);
  cipher.final();
  return opened;
}

/** How many pages a store has, by the header in its first page. */
export const pageCountOf = (openedFirstPage: Buffer): number => openedFirstPage.readUInt32BE(28);

/** Which migration a store has come to, by the same header. */
export const versionOf = (openedFirstPage: Buffer): number => openedFirstPage.readUInt32BE(60);
