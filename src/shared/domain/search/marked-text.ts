import { z } from 'zod';
import { wordsIn } from './typed-words.ts';

/** A piece of a line, which is marked where it is what was looked for. */
export const MarkedPiece = z.strictObject({ text: z.string(), isMarked: z.boolean() });
export type MarkedPiece = z.infer<typeof MarkedPiece>;

/** How much of a long text is shown, from shortly before the first word that was found. */
const lettersAtMost = 140;
const lettersBefore = 40;

export const plainText = (text: string): MarkedPiece[] =>
  text === '' ? [] : [{ text, isMarked: false }];

/**
 * Some letters of a text around what was found, with the found words marked. Contacts are shown of
 * nothing but references, which look like them.
 */
export function markedText(
  text: string,
  typed: readonly string[],
  { areContactsShown = false }: { readonly areContactsShown?: boolean } = {},
): MarkedPiece[] {
  const whole = text.replace(/\s+/g, ' ').trim();
  const line = areContactsShown ? whole : withoutContacts(whole);
  const found = wordsIn(line).filter(({ word }) => typed.some((each) => word.startsWith(each)));
  const start = startOf(line, found[0]?.from ?? 0);
  const end = endOf(line, start);
  const pieces: MarkedPiece[] = [];
  const add = (piece: string, isMarked: boolean): void => {
    if (piece !== '') pieces.push({ text: piece, isMarked });
  };
  let at = start;
  for (const { from, to } of found) {
    if (to > end) break;
    if (from < at) continue;
    add(`${at === start && start > 0 ? '…' : ''}${line.slice(at, from)}`, false);
    add(line.slice(from, to), true);
    at = to;
  }
  const isFromMiddle = at === start && start > 0;
  add(`${isFromMiddle ? '…' : ''}${line.slice(at, end)}${end < line.length ? '…' : ''}`, false);
  return pieces;
}

/** At a word, so that none is cut. */
function startOf(line: string, found: number): number {
  if (found <= lettersBefore) return 0;
  const space = line.indexOf(' ', found - lettersBefore);
  return space < 0 || space >= found ? found : space + 1;
}

function endOf(line: string, start: number): number {
  if (line.length - start <= lettersAtMost) return line.length;
  const space = line.lastIndexOf(' ', start + lettersAtMost);
  return space <= start ? start + lettersAtMost : space;
}

const phone = /(?<![\w-])\+?\(?\d[\d ().-]{6,}\d/g;
const postcode = /\b[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}\b/gi;

/** Somebody may have typed a number or an address into a note: no list of results shows it. */
export const withoutContacts = (text: string): string =>
  text.replace(phone, '…').replace(postcode, '…');
