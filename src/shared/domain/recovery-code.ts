/** A recovery code is so many random bytes: 160 bits, which nobody guesses. */
export const recoveryCodeBytes = 20;

/** Crockford's Base32: no I, L, O or U, so that nothing is read as something else. */
const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const misread: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

const bitsPerSymbol = 5;
const dataLength = (recoveryCodeBytes * 8) / bitsPerSymbol;
const codeLength = dataLength + 1;
const groupLength = 3;

/** The powers of a generator of GF(32), made by x⁵ + x² + 1; they repeat after 31. */
const powers: number[] = [1];
while (powers.length < 31) {
  const doubled = (powers.at(-1) ?? 1) << 1;
  powers.push(doubled < 32 ? doubled : doubled ^ 0b100101);
}

function times(a: number, b: number): number {
  if (a === 0 || b === 0) return 0;
  return powers[(powers.indexOf(a) + powers.indexOf(b)) % powers.length] ?? 0;
}

/**
 * Each symbol is weighed by a power of the generator. No weight is 0 and no two neighbours weigh the
 * same, so that one wrong symbol or two neighbours swapped always change the sum, the check symbol
 * included. Crockford's own check, the rest by 37, finds the same errors, but five of its symbols
 * (* ~ $ = U) are not in the alphabet and are hard to read out or to write by hand.
 */
const sumOf = (values: readonly number[]): number =>
  values.reduce((sum, value, index) => {
    const weight = powers[(values.length - 1 - index) % powers.length] ?? 0;
    return sum ^ times(weight, value);
  }, 0);

/** The last symbol weighs 1: the check that makes the whole sum 0 is the sum of all before it. */
const checkOf = (data: readonly number[]): number => sumOf([...data, 0]);

/** As it is printed: eleven groups of three, the last symbol of which checks the others. */
export function formatRecoveryCode(bytes: Uint8Array): string {
  if (bytes.length !== recoveryCodeBytes) throw new Error('A recovery code is made of 20 bytes');
  const data = toSymbols(bytes);
  const code = [...data, checkOf(data)].map((value) => symbols[value]).join('');
  return (code.match(new RegExp(`.{${groupLength}}`, 'g')) ?? []).join('-');
}

export type RecoveryCodeReading = { readonly bytes: Uint8Array } | { readonly problem: string };

/** Reads a code as people type it: in small letters, with O for 0, with spaces or without dashes. */
export function readRecoveryCode(text: string): RecoveryCodeReading {
  const typed = Array.from(
    text
      .normalize('NFKC')
      .toUpperCase()
      .replaceAll(/[\s\p{Dash}]/gu, ''),
  );
  const values = typed.map((symbol) => symbols.indexOf(misread[symbol] ?? symbol));
  if (values.includes(-1)) {
    return { problem: 'A recovery code has only digits and letters, and no U. Compare each one.' };
  }
  if (values.length !== codeLength) return { problem: lengthProblem(values.length) };
  if (sumOf(values) !== 0) {
    return {
      problem: 'One of the letters or digits is wrong, or two are swapped. Compare each one.',
    };
  }
  return { bytes: toBytes(values.slice(0, dataLength)) };
}

function lengthProblem(length: number): string {
  if (length === 0) return 'Type the recovery code from its sheet.';
  const difference = Math.abs(codeLength - length);
  const amount = difference === 1 ? '1 is' : `${difference} are`;
  return `A recovery code has ${codeLength} letters and digits: ${amount} ${length < codeLength ? 'missing' : 'too many'}.`;
}

function toSymbols(bytes: Uint8Array): number[] {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from({ length: dataLength }, (_, index) =>
    Number.parseInt(bits.slice(index * bitsPerSymbol, (index + 1) * bitsPerSymbol), 2),
  );
}

function toBytes(values: readonly number[]): Uint8Array {
  const bits = values.map((value) => value.toString(2).padStart(bitsPerSymbol, '0')).join('');
  return Uint8Array.from({ length: recoveryCodeBytes }, (_, index) =>
    Number.parseInt(bits.slice(index * 8, (index + 1) * 8), 2),
  );
}
