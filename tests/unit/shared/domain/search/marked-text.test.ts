import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  markedText,
  withoutContacts,
  type MarkedPiece,
} from '../../../../../src/shared/domain/search/marked-text.ts';

const shown = (pieces: readonly MarkedPiece[]): string =>
  pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('');

describe('a marked text', () => {
  it.each([
    ['Fit new locks', ['lock'], 'Fit new [locks]'],
    ["Sinéad O'Neill", ['sinead', 'one'], "[Sinéad] [O'Neill]"],
    ['Nothing here', ['lock'], 'Nothing here'],
    ['two\n lines', ['lines'], 'two [lines]'],
    ['', ['lock'], ''],
  ])('of "%s"', (text, typed, wanted) => {
    expect(shown(markedText(text, typed))).toBe(wanted);
  });

  it('begins shortly before what was found in a long text, and ends with a word', () => {
    const text = `${'before '.repeat(40)}knife ${'after '.repeat(60)}`;
    const line = shown(markedText(text, ['knife']));
    expect(line).toMatch(/^…(before ){4,6}\[knife\] (after ?)+…$/);
    expect(line.length).toBeLessThan(150);
  });

  it.each([
    ['Call 07700 900123 after six', 'Call … after six'],
    ['lives at LN1 3AB now', 'lives at … now'],
    ['+44 (0)7700 900-123', '…'],
    ['seen in 2025 and 2026', 'seen in 2025 and 2026'],
    ['CR/1234/16', 'CR/1234/16'],
  ])('shows of "%s" no number and no address', (text, wanted) => {
    expect(withoutContacts(text)).toBe(wanted);
  });

  it('marks nothing but what begins with a typed word, and adds nothing but dots', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('lock', 'locks', 'door', 'ädoor', "d'oor", '12'), {
          maxLength: 60,
        }),
        fc.constantFrom('lock', 'door', 'd'),
        (words, typed) => {
          const text = words.join(' ');
          // Figures in a row look like a phone number, which is another test's.
          const pieces = markedText(text, [typed], { areContactsShown: true });
          const plain = pieces.map((piece) => piece.text).join('');
          expect(text).toContain(plain.replace(/^…|…$/g, ''));
          const marked = pieces.filter(({ isMarked }) => isMarked);
          for (const { text: part } of marked) {
            expect(part.replace("'", '').startsWith(typed)).toBe(true);
          }
        },
      ),
    );
  });
});
