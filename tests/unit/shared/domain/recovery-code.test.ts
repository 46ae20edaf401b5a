import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatRecoveryCode,
  readRecoveryCode,
  recoveryCodeBytes,
} from '../../../../src/shared/domain/recovery-code.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const someBytes = fc.uint8Array({ minLength: recoveryCodeBytes, maxLength: recoveryCodeBytes });
const bytesOf = (text: string): Uint8Array | null => {
  const reading = readRecoveryCode(text);
  return 'bytes' in reading ? reading.bytes : null;
};
const problemOf = (text: string): string | null => {
  const reading = readRecoveryCode(text);
  return 'problem' in reading ? reading.problem : null;
};

/** Where the symbols of a printed code are, without its dashes. */
const places = (code: string): number[] =>
  Array.from(code).flatMap((symbol, index) => (symbol === '-' ? [] : [index]));
const withSymbol = (code: string, place: number, symbol: string): string =>
  code.slice(0, place) + symbol + code.slice(place + 1);

describe('a recovery code', () => {
  it('is eleven groups of three, in symbols that are not read as one another', () => {
    fc.assert(
      fc.property(someBytes, (bytes) => {
        expect(formatRecoveryCode(bytes)).toMatch(
          /^([0-9A-HJKMNP-TV-Z]{3}-){10}[0-9A-HJKMNP-TV-Z]{3}$/,
        );
      }),
    );
  });

  it('gives its bytes back', () => {
    fc.assert(
      fc.property(someBytes, (bytes) => {
        expect(bytesOf(formatRecoveryCode(bytes))).toEqual(bytes);
      }),
    );
  });

  it('uses every bit: another code for every other bytes', () => {
    fc.assert(
      fc.property(someBytes, fc.nat(159), (bytes, bit) => {
        const other = bytes.map((byte, index) =>
          index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte,
        );
        expect(formatRecoveryCode(other)).not.toBe(formatRecoveryCode(bytes));
      }),
    );
  });

  it('is made of 20 bytes and of nothing else', () => {
    expect(() => formatRecoveryCode(new Uint8Array(19))).toThrow('20 bytes');
  });

  it('is read as people type it', () => {
    const bytes = Uint8Array.from({ length: 20 }, (_, index) => (index % 3 === 0 ? 0x08 : 0x42));
    const code = formatRecoveryCode(bytes);
    expect(code).toContain('0');
    expect(code).toContain('1');
    for (const typed of [
      code.toLowerCase(),
      code.replaceAll('-', ''),
      ` ${code.replaceAll('-', ' – ')}\n`,
      code.replaceAll('-', '\u2011').replaceAll('0', 'O').replaceAll('1', 'l'),
      code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'i'),
      code.replaceAll(/[0-9A-Z]/g, (symbol) => String.fromCodePoint(symbol.charCodeAt(0) + 0xfee0)),
    ]) {
      expect(bytesOf(typed)).toEqual(bytes);
    }
  });

  it('is refused when any one symbol is another', () => {
    fc.assert(
      fc.property(someBytes, (bytes) => {
        const code = formatRecoveryCode(bytes);
        for (const place of places(code)) {
          for (const symbol of alphabet) {
            if (symbol === code[place]) continue;
            expect(bytesOf(withSymbol(code, place, symbol))).toBeNull();
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it('is refused when any two neighbours are swapped', () => {
    fc.assert(
      fc.property(someBytes, (bytes) => {
        const code = formatRecoveryCode(bytes).replaceAll('-', '');
        for (let place = 0; place < code.length - 1; place += 1) {
          const [left = '', right = ''] = code.slice(place, place + 2);
          if (left === right) continue;
          expect(bytesOf(code.slice(0, place) + right + left + code.slice(place + 2))).toBeNull();
        }
      }),
    );
  });

  it('says what is wrong with what was typed', () => {
    const code = formatRecoveryCode(new Uint8Array(20).fill(77));
    const other = code.startsWith('9') ? '8' : '9';
    expect(problemOf('')).toBe('Type the recovery code from its sheet.');
    expect(problemOf(' - ')).toBe('Type the recovery code from its sheet.');
    expect(problemOf(code.slice(0, -1))).toBe(
      'A recovery code has 33 letters and digits: 1 is missing.',
    );
    expect(problemOf(`${code}ab`)).toBe(
      'A recovery code has 33 letters and digits: 2 are too many.',
    );
    expect(problemOf(withSymbol(code, 1, 'u'))).toMatch(/no U/);
    expect(problemOf(withSymbol(code, 1, '*'))).toMatch(/only digits and letters/);
    expect(problemOf(withSymbol(code, 0, other))).toMatch(/wrong, or two are swapped/);
  });

  it('is never read out of some other text, whatever that holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(bytesOf(text)).toBeNull();
      }),
    );
  });
});
