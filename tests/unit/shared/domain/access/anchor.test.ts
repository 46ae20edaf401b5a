import { createHmac } from 'node:crypto';
import { assert, constantFrom, integer, nat, property, record, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorOf, readAnchor } from '../../../../../src/shared/domain/access/anchor.ts';

const macFor = (seed: string): string => createHmac('sha256', 'k').update(seed).digest('base64url');
const aHead = record({
  number: integer({ min: 1, max: 999_999_999 }),
  mac: string().map(macFor),
});

describe('the code of an audit', () => {
  it('begins with the number of the entry and has three groups of five', () => {
    expect(anchorOf({ number: 1432, mac: macFor('x') })).toMatch(
      /^1432(-[0-9A-HJKMNP-TV-Z]{5}){3}$/,
    );
  });

  it('stays the same for ever', () => {
    expect(anchorOf({ number: 7, mac: 'A'.repeat(43) })).toBe('7-00000-00000-0000Q');
    expect(anchorOf({ number: 1, mac: `__${'A'.repeat(41)}` })).toMatch(/^1-ZZR00-00000-0000.$/);
  });

  it('is another for another entry, and for another chain', () => {
    const codes = [
      anchorOf({ number: 7, mac: macFor('a') }),
      anchorOf({ number: 7, mac: macFor('b') }),
      anchorOf({ number: 8, mac: macFor('a') }),
    ];
    expect(new Set(codes).size).toBe(3);
  });

  it('is read back as it is typed: in small letters, with O and I, with spaces or none', () => {
    assert(
      property(aHead, (head) => {
        const code = anchorOf(head);
        const spoken = code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
        for (const typed of [code, spoken, code.replaceAll('-', ' '), code.replaceAll('-', '')]) {
          expect(readAnchor(typed)).toEqual({ number: head.number, anchor: code });
        }
      }),
    );
  });

  it('with one wrong symbol, or two neighbours swapped, is always noticed', () => {
    const symbols = Array.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ');
    assert(
      property(aHead, nat(), constantFrom(...symbols), (head, at, symbol) => {
        const typed = Array.from(anchorOf(head).replaceAll('-', ''));
        const index = at % (typed.length - 1);
        const [one = '', other = ''] = typed.slice(index);
        const slips = [typed.with(index, symbol), typed.with(index, other).with(index + 1, one)];
        const wrong = slips.map((slip) => slip.join('')).filter((slip) => slip !== typed.join(''));
        expect(wrong.filter((slip) => !('problem' in readAnchor(slip)))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    '',
    '1432',
    '7GKQ2-M4XWD-9TZ3C',
    '0-00000-00000-00000',
    '1432-7GKQ2-M4XWD-9TZ3C-5',
    '?',
  ])('says of %j what a code looks like', (text) =>
    expect(readAnchor(text)).toHaveProperty('problem'),
  );
});
