import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { openRaw } from './raw-store.ts';

/** Faults as a disk, a stick or a hand makes them: in the file, past SQLite. Pages count from 1. */
const pageSize = 4096;

function changing<T>(path: string, work: (file: number) => T): T {
  const file = openSync(path, 'r+');
  try {
    return work(file);
  } finally {
    closeSync(file);
  }
}

function pageIn(file: number, number: number): Buffer {
  const page = Buffer.alloc(pageSize);
  readSync(file, page, 0, pageSize, (number - 1) * pageSize);
  return page;
}

export const readPage = (path: string, number: number): Buffer =>
  changing(path, (file) => pageIn(file, number));

export const writePage = (path: string, number: number, page: Buffer): void =>
  changing(path, (file) => {
    writeSync(file, page, 0, pageSize, (number - 1) * pageSize);
  });

/** @param offset from the page's beginning */
export function flipByte(path: string, number: number, offset: number): void {
  const page = readPage(path, number);
  page[offset] = (page[offset] ?? 0) ^ 0x01;
  writePage(path, number, page);
}

export function swapPages(path: string, one: number, other: number): void {
  const [first, second] = [readPage(path, one), readPage(path, other)];
  writePage(path, one, second);
  writePage(path, other, first);
}

export const zeroPage = (path: string, number: number): void =>
  writePage(path, number, Buffer.alloc(pageSize));

export const append = (path: string, bytes: Buffer): void =>
  changing(path, (file) => {
    writeSync(file, bytes, 0, bytes.length, fstatSync(file).size);
  });

/** The pages on which a table or an index keeps its rows, in their order. */
export const leavesOf = (path: string, key: Uint8Array, name: string): number[] =>
  pagesOf(path, key, name, 'leaf');

export const pagesOf = (
  path: string,
  key: Uint8Array,
  name: string,
  kind: 'leaf' | 'internal' | 'overflow',
): number[] =>
  statOf(path, key, name)
    .filter(({ pagetype }) => pagetype === kind)
    .map(({ pageno }) => pageno);

/** How many rows of a table lie on some of its pages. */
export const rowsOn = (
  path: string,
  key: Uint8Array,
  name: string,
  pages: readonly number[],
): number =>
  statOf(path, key, name)
    .filter(({ pageno }) => pages.includes(pageno))
    .reduce((sum, { ncell }) => sum + ncell, 0);

type Stat = { readonly pageno: number; readonly pagetype: string; readonly ncell: number };

function statOf(path: string, key: Uint8Array, name: string): Stat[] {
  using raw = openRaw(path, key);
  return raw.handle
    .prepare('SELECT pageno, pagetype, ncell FROM dbstat WHERE name = ? ORDER BY path')
    .all(name) as Stat[];
}
