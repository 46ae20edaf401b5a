import { headingKey } from '../heading-key.ts';
import { inList } from '../count-words.ts';
import type { Reading } from '../list-date.ts';
import type { Named } from './service.ts';

/**
 * The needs that a cell names or gives the ids of, with ; or , between them. Names of needs have commas
 * themselves, so that the longest run of pieces that is a need is taken for one.
 */
export function readNeedsCell(cell: string, needs: readonly Named[]): Reading<string[]> {
  const ids = new Map(
    needs.flatMap(({ id, name }) => [
      [headingKey(name), id],
      [headingKey(id), id],
    ]),
  );
  const pieces = cell
    .split(/[;,\n]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const found = new Set<string>();
  for (let at = 0; at < pieces.length;) {
    const run = longestRun(pieces.slice(at), ids);
    if (run === null) return { problem: unknownNeed(pieces[at] ?? '', needs) };
    found.add(run.id);
    at += run.length;
  }
  return { value: needs.map(({ id }) => id).filter((id) => found.has(id)) };
}

const longestPieces = 4;

function longestRun(
  pieces: readonly string[],
  ids: ReadonlyMap<string, string>,
): { readonly id: string; readonly length: number } | null {
  for (let length = Math.min(longestPieces, pieces.length); length > 0; length -= 1) {
    const id = ids.get(headingKey(pieces.slice(0, length).join(' ')));
    if (id !== undefined) return { id, length };
  }
  return null;
}

const unknownNeed = (piece: string, needs: readonly Named[]): string =>
  `“${piece.slice(0, 60)}” is none of the needs. They are ${inList(needs.map(({ name }) => `“${name}”`))}`;
