import { usableSize } from './page-format.ts';
import { readRecord, varintAt, type StoredValue } from './read-record.ts';
import type { OpenPage } from './sealed-pages.ts';

export type StoredRow = {
  /** Null in a table without rowid and in an index. */
  readonly rowid: bigint | null;
  readonly values: readonly StoredValue[];
};

/**
 * Walks one table or index of a store by its pages, in order: https://sqlite.org/fileformat2.html#b_tree_pages
 * SQLite itself gives up at the first bad page; this passes it by. Null stands for what could not be
 * read: a row whose text lay on a bad page, or all the rows behind one.
 */
export function* readTree(
  openPage: OpenPage,
  root: number,
  seen: Set<number> = new Set(),
): Generator<StoredRow | null> {
  // A page that was put back from an older store may lead back to where one came from.
  const page = seen.has(root) ? null : openPage(root);
  seen.add(root);
  const head = page === null ? null : headOf(page, root);
  if (page === null || head === null) {
    yield null;
    return;
  }
  const { isTable, isInner, cells, lastChild } = head;
  for (const cell of cells) {
    if (isInner) yield* readTree(openPage, page.readUInt32BE(cell), seen);
    // Between the pages of a table there are only numbers; between those of an index there are rows.
    if (!isInner) yield rowAt(openPage, page, cell, isTable);
    else if (!isTable) yield rowAt(openPage, page, cell + 4, isTable);
  }
  if (isInner) yield* readTree(openPage, lastChild, seen);
}

type PageHead = {
  readonly isTable: boolean;
  readonly isInner: boolean;
  readonly cells: readonly number[];
  readonly lastChild: number;
};

/** Null when the page is none of a table or index. */
function headOf(page: Buffer, number: number): PageHead | null {
  // The first page begins with the header of the whole file.
  const start = number === 1 ? 100 : 0;
  const kind = page.readUInt8(start);
  const isTable = kind === 0x0d || kind === 0x05;
  const isInner = kind === 0x02 || kind === 0x05;
  if (!isTable && !isInner && kind !== 0x0a) return null;
  const first = start + (isInner ? 12 : 8);
  const count = page.readUInt16BE(start + 3);
  if (first + 2 * count > usableSize) return null;
  const cells = Array.from({ length: count }, (_, index) => page.readUInt16BE(first + 2 * index));
  if (cells.some((cell) => cell + 4 > usableSize)) return null;
  return { isTable, isInner, cells, lastChild: isInner ? page.readUInt32BE(start + 8) : 0 };
}

function rowAt(openPage: OpenPage, page: Buffer, at: number, isTable: boolean): StoredRow | null {
  try {
    const length = varintAt(page, at);
    const afterLength = at + length.size;
    const rowid = isTable ? varintAt(page, afterLength) : null;
    const payload = payloadAt(openPage, page, {
      at: afterLength + (rowid?.size ?? 0),
      size: Number(length.value),
      isTable,
    });
    return {
      rowid: rowid === null ? null : BigInt.asIntN(64, BigInt(rowid.value)),
      values: readRecord(payload),
    };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

type Place = { readonly at: number; readonly size: number; readonly isTable: boolean };

/** The bytes of one row; a long row goes on in a chain of pages of its own. */
function payloadAt(openPage: OpenPage, page: Buffer, { at, size, isTable }: Place): Buffer {
  const most = isTable ? usableSize - 35 : Math.floor(((usableSize - 12) * 64) / 255) - 23;
  if (size <= most) return part(page, at, size);
  const least = Math.floor(((usableSize - 12) * 32) / 255) - 23;
  const perPage = usableSize - 4;
  const wished = least + ((size - least) % perPage);
  const here = wished <= most ? wished : least;
  const parts = [part(page, at, here)];
  let next = page.readUInt32BE(at + here);
  for (let left = size - here; left > 0; left -= perPage) {
    const more = openPage(next);
    if (more === null) throw new RangeError('The rest of a row is on a bad page');
    parts.push(part(more, 4, Math.min(left, perPage)));
    next = more.readUInt32BE(0);
  }
  return Buffer.concat(parts);
}

function part(page: Buffer, at: number, size: number): Buffer {
  if (at + size > usableSize) throw new RangeError('A row ends after its page');
  return page.subarray(at, at + size);
}
