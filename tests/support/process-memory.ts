import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

/** The system shows a process's memory to its parent, and to root; elsewhere there is nothing to read. */
export function mayReadMemory(pid: number): boolean {
  if (process.platform !== 'linux') return false;
  try {
    closeSync(openSync(`/proc/${pid}/mem`, 'r'));
    return true;
  } catch {
    return false;
  }
}

const pieceBytes = 8 * 1024 * 1024;

/** How often each of these byte strings stands in all memory of a process that can be written. */
export function countInMemory(pid: number, wanted: readonly Uint8Array[]): number[] {
  const counts = wanted.map(() => 0);
  const longest = Math.max(...wanted.map(({ length }) => length));
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  try {
    for (const [from, to] of writableRanges(pid)) {
      for (let start = from; start < to; start += pieceBytes - longest) {
        const piece = readPiece(memory, start, Math.min(pieceBytes, to - start));
        wanted.forEach((bytes, index) => {
          counts[index] = (counts[index] ?? 0) + occurrences(piece, bytes);
        });
      }
    }
  } finally {
    closeSync(memory);
  }
  return counts;
}

function writableRanges(pid: number): (readonly [from: number, to: number])[] {
  const lines = readFileSync(`/proc/${pid}/maps`, 'latin1').split('\n');
  return lines.flatMap((line) => {
    const [, from, to, rights] = /^([0-9a-f]+)-([0-9a-f]+) (\S+)/.exec(line) ?? [];
    if (from === undefined || to === undefined || !rights?.startsWith('rw')) return [];
    return [[Number.parseInt(from, 16), Number.parseInt(to, 16)] as const];
  });
}

function readPiece(memory: number, start: number, length: number): Buffer {
  const piece = Buffer.alloc(length);
  try {
    return piece.subarray(0, readSync(memory, piece, 0, length, start));
  } catch {
    // Reserved, but never used: there is nothing in it.
    return piece.subarray(0, 0);
  }
}

function occurrences(piece: Buffer, bytes: Uint8Array): number {
  let count = 0;
  for (let at = piece.indexOf(bytes); at !== -1; at = piece.indexOf(bytes, at + 1)) count += 1;
  return count;
}
