/**
 * What no text of a document may hold: controls, lone surrogates and the two code points that XML
 * 1.0 forbids, which make Word refuse the file, and the controls that turn text round, with which
 * one name can be made to look like another. https://www.w3.org/TR/xml/#charsets
 */
const forbidden = /[\p{Cc}\p{Cs}\uFFFE\uFFFF\p{Bidi_Control}]/gu;

const lineBreak = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;

const safe = (line: string): string => line.replaceAll('\t', ' ').replace(forbidden, '').trim();

/** The lines of a text that may go into a document; empty ones are left out. */
export const safeLines = (text: string): string[] =>
  text
    .split(lineBreak)
    .map(safe)
    .filter((line) => line !== '');

/** A text as one line that may go into a document. */
export const safeLine = (text: string): string => safeLines(text).join(' ');
