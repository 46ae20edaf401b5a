/** The last entry of an audit at some moment: it binds every entry before it. */
export type AuditHead = { readonly number: number; readonly mac: string };

/** Crockford's Base32: no I, L, O or U, so that nothing is read as something else. */
const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const misread: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/** 70 bits, so that nobody who writes another audit can make it end in the same code. */
const dataLength = 14;
const codeLength = dataLength + 1;

/**
 * The code of an audit as it stood at one entry, short enough to be printed and typed: the number of
 * the entry, then what binds it, and at the end a symbol that checks the others.
 */
export function anchorOf({ number, mac }: AuditHead): string {
  const data = bitsOf(mac).slice(0, dataLength * 5);
  const values = Array.from({ length: dataLength }, (_, index) =>
    Number.parseInt(data.slice(index * 5, index * 5 + 5), 2),
  );
  const check = timesTwo(sumOf([...digitsOf(String(number)), ...values]));
  const code = [...values, check].map((value) => symbols[value]).join('');
  return [number, ...(code.match(/.{5}/g) ?? [])].join('-');
}

/** The bits of a text in base64url. */
const bitsOf = (mac: string): string =>
  Array.from(mac, (letter) => base64url.indexOf(letter).toString(2).padStart(6, '0')).join('');

const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const digitsOf = (text: string): number[] => Array.from(text, Number);

/** In the field of 32 elements that x⁵ + x² + 1 makes. */
const timesTwo = (value: number): number => (value < 16 ? value << 1 : (value << 1) ^ 0b100101);

/** One wrong symbol, or two neighbours swapped, always change it. */
const sumOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => timesTwo(sum) ^ value, 0);

export type AnchorReading =
  | { readonly number: number; readonly anchor: string; readonly problem?: never }
  | { readonly number?: never; readonly anchor?: never; readonly problem: string };

/** Reads a code as people type it: in small letters, with O for 0, with spaces or without dashes. */
export function readAnchor(text: string): AnchorReading {
  const typed = Array.from(
    text
      .normalize('NFKC')
      .toUpperCase()
      .replaceAll(/[\s\p{Dash}]/gu, ''),
    (symbol) => misread[symbol] ?? symbol,
  ).join('');
  const [, number = '', code = ''] = /^([1-9]\d{0,8})([0-9A-Z]{15})$/.exec(typed) ?? [];
  if (code.length !== codeLength) {
    return {
      problem: 'A code is a number and three groups of five, such as 1432-7GKQ2-M4XWD-9TZ3C.',
    };
  }
  const values = Array.from(code, (symbol) => symbols.indexOf(symbol));
  if (values.includes(-1) || sumOf([...digitsOf(number), ...values]) !== 0) {
    return {
      problem:
        'One of the letters or digits is wrong, or two are swapped. Compare each with the print.',
    };
  }
  return { number: Number(number), anchor: [number, ...(code.match(/.{5}/g) ?? [])].join('-') };
}
