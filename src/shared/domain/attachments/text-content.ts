import { looksLikeEmail } from '../looks-like-email.ts';
import type { AttachmentType } from './attachment.ts';
import type { RefusedFile } from './refused-files.ts';

/** Headers of a mail stand at its start; what was forwarded or signed has long ones. */
const headBytes = 64 * 1024;

type Kind = readonly [pattern: RegExp, refused: RefusedFile];

/** How texts begin that are no words for people. */
const beginnings: readonly Kind[] = [
  [/^#!|^@?echo off\b|^<\?php|^REGEDIT4|^Windows Registry Editor|^\[InternetShortcut\]/i, 'script'],
  [/^<[a-z!?/]/i, 'web-page'],
  [/^(\{\\rtf|%!PS)/, 'other-document'],
];
/** A page can begin with anything, and is one all the same. */
const markup = /<(!doctype\s+html|html|body|script|svg|iframe|object|embed)[\s/>]/i;

/** Nothing in a text says that it is meant to be run, but for its name. It never makes a file welcome. */
const endings: readonly Kind[] = [
  [/\.(exe|scr|pif|cpl|msi|dll|jar|lnk)$/i, 'program'],
  [
    /\.(bat|cmd|ps1|psm1|vbs?|vbe|jse?|mjs|cjs|wsf|wsh|hta|sh|py|pl|rb|php|reg|url|scf|inf)$/i,
    'script',
  ],
  [/\.(x?html?|mht|mhtml|svg|xml|xsl)$/i, 'web-page'],
];

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * What a file without zero bytes is. A mail is known by the headers that programs write, whatever the
 * letters of its body are; everything else has to be UTF-8.
 */
export function typeOfText(bytes: Uint8Array, fileName: string): AttachmentType | RefusedFile {
  const named = endings.find(([pattern]) => pattern.test(fileName.trim()));
  if (named !== undefined) return named[1];
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, headBytes));
  if (looksLikeEmail(head)) return 'email';
  const text = decode(bytes);
  if (text === null) return isReadable(head) ? 'other-letters' : 'unknown';
  const start = text.trimStart();
  if (start === '') return 'empty';
  const other = beginnings.find(([pattern]) => pattern.test(start));
  if (other !== undefined) return other[1];
  return markup.test(text) ? 'web-page' : 'text';
}

/** Whether it may be text in other letters: without the control characters that no text holds. */
const isReadable = (head: string): boolean =>
  // oxlint-disable-next-line no-control-regex
  !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(head);
