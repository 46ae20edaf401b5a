import { unreadable } from './list-file.ts';

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** Text without a byte order mark: in UTF-16 every other byte of Latin letters is nought. */
function looksLikeUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const start = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  start.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = start.length / 4;
  if (odd > many && even < many / 8) return 'utf-16le';
  return even > many && odd < many / 8 ? 'utf-16be' : undefined;
}

function encodingOf(bytes: Uint8Array): string {
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  return looksLikeUtf16(bytes) ?? 'utf-8';
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Reads text in UTF-8 or UTF-16, with or without a mark; Windows-1252 when it is neither. */
export function decodeText(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  const text = decode(bytes, encoding);
  if (text !== undefined) return text;
  const isMarkedUtf8 = startsWith(bytes, 0xef, 0xbb, 0xbf);
  if (encoding !== 'utf-8' || isMarkedUtf8) {
    throw unreadable(
      'This file is cut short or not text. Open it in a spreadsheet and save it as CSV.',
    );
  }
  return new TextDecoder('windows-1252').decode(bytes);
}
