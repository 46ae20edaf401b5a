import type { CalendarDate } from '../../../shared/domain/calendar-date.ts';
import { looksLikeEmail } from '../../../shared/domain/looks-like-email.ts';
import type { FormBlock } from '../../../shared/domain/referral-form/form-block.ts';
import { readForm } from '../../../shared/domain/referral-form/fill-form.ts';
import { readMailText } from '../../../shared/domain/referral-form/read-email.ts';
import type { ReadForm } from '../../../shared/domain/referral-form/read-form.ts';
import { AppError } from '../../../shared/ipc/result.ts';
import { decodeText } from '../decode-text.ts';
import { readDocxBlocks } from './docx-blocks.ts';
import { openDocx } from './docx-package.ts';
import { damagedForm, formLimits, tooLargeFile, unreadableForm } from './form-refusal.ts';
import { readFormEmail } from './read-form-email.ts';

const beginsWith = (bytes: Buffer, start: string): boolean =>
  bytes.subarray(0, start.length).toString('latin1') === start;

const holds = (bytes: Buffer, name: string): boolean =>
  bytes.includes(Buffer.from(name, 'utf16le'));

/** Old Word files, Outlook's messages and files with a password share one container. */
function refuseOldOffice(bytes: Buffer): void {
  if (!beginsWith(bytes, '\xd0\xcf\x11\xe0')) return;
  if (holds(bytes, 'EncryptedPackage') || holds(bytes, 'EncryptionInfo')) {
    throw unreadableForm(
      'This document has a password. Open it in Word, save a copy without a password, and choose that.',
    );
  }
  if (holds(bytes, '__substg1.0_') || holds(bytes, '__properties_version1.0')) {
    throw unreadableForm(
      'This is a message in Outlook’s own format. Save it from Outlook as .eml, or copy its text and paste that.',
    );
  }
  throw unreadableForm(
    'This is a document in the old Word format. Open it in Word, save it as .docx, and choose that.',
  );
}

const others: readonly (readonly [string, string])[] = [
  [
    '%PDF',
    'This is a PDF, from which no form can be read reliably. Ask the sender for the Word document.',
  ],
  ['{\\rtf', 'This is an RTF document. Open it in Word, save it as .docx, and choose that.'],
  ['\x89PNG', 'This is a picture. Ask the sender for the Word document.'],
  ['\xff\xd8\xff', 'This is a picture. Ask the sender for the Word document.'],
  ['PK\x05\x06', 'There is nothing in this file. Ask the sender for it again.'],
];

// Control characters that no text holds.
// oxlint-disable-next-line no-control-regex
const binary = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g;

function textOf(bytes: Buffer): string {
  try {
    const text = decodeText(bytes);
    const start = text.slice(0, 4096);
    if ((start.match(binary)?.length ?? 0) <= start.length / 100) return text;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
  throw unreadableForm(
    'This file is no referral form. Choose a form as .docx, or an e-mail as .eml.',
  );
}

/** Reads a form. What is in the file decides how, whatever its name ends with. */
export async function readFormFile(file: Uint8Array, today: CalendarDate): Promise<ReadForm> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (bytes.length === 0) {
    throw unreadableForm('There is nothing in this file. Ask the sender for it again.');
  }
  if (bytes.length > formLimits.fileBytes) {
    throw tooLargeFile();
  }
  refuseOldOffice(bytes);
  const other = others.find(([start]) => beginsWith(bytes, start));
  if (other !== undefined) throw unreadableForm(other[1]);
  if (beginsWith(bytes, 'PK')) return readForm(blocksOf(bytes), today);
  const text = textOf(bytes);
  if (looksLikeEmail(text)) return readFormEmail(file, today);
  if (/^\s*(<!doctype|<html|<\?xml)/i.test(text)) {
    throw unreadableForm(
      'This is a web page or XML, not a form. Open it in Word, save it as .docx, and choose that.',
    );
  }
  return readFormText(text, today);
}

function blocksOf(bytes: Uint8Array): FormBlock[] {
  try {
    return readDocxBlocks(openDocx(bytes));
  } catch (error) {
    throw error instanceof AppError ? error : damagedForm();
  }
}

/** Reads a referral that was pasted as text. */
export function readFormText(text: string, today: CalendarDate): ReadForm {
  if (text.trim() === '')
    throw unreadableForm('There is no text. Copy the referral and paste it here.');
  return readMailText(text, { from: '', sent: '', subject: '' }, today);
}
