import PostalMime, { type Attachment, type Email } from 'postal-mime';
import type { CalendarDate } from '../../../shared/domain/calendar-date.ts';
import { readForm } from '../../../shared/domain/referral-form/fill-form.ts';
import {
  joinReferrers,
  readMailText,
  saysAnything,
} from '../../../shared/domain/referral-form/read-email.ts';
import type { NotUnderstood, ReadForm } from '../../../shared/domain/referral-form/read-form.ts';
import { AppError } from '../../../shared/ipc/result.ts';
import { readDocxBlocks } from './docx-blocks.ts';
import { openDocx } from './docx-package.ts';
import { unreadableForm } from './form-refusal.ts';
import { formInPage } from './html-blocks.ts';

const nameOf = ({ from }: Email): string =>
  from === undefined ? '' : `${from.name ?? ''} <${from.address ?? ''}>`;

/** The words of a mail that has nothing but a web page in it. */
const plainText = ({ text, html }: Email): string =>
  text ??
  (html ?? '')
    .replace(/<(style|script|head)\b[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<br\b[^>]*>|<\/(p|div|tr|li|h\d)>/gi, '\n')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/gi, ' ')
    .replace(/&lt;/gi, '<')
    .replace(/&gt;/gi, '>')
    .replace(/&quot;/gi, '"')
    .replace(/&#39;|&apos;/gi, '’')
    .replace(/&amp;/gi, '&');

const bytesOf = ({ content }: Attachment): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);

type Read = { readonly form: ReadForm | undefined; readonly notRead: NotUnderstood[] };

/** Reads the first attached form; every other attachment is named, so that none is passed over. */
function readAttachments(attachments: readonly Attachment[], today: CalendarDate): Read {
  let form: ReadForm | undefined;
  const notRead: NotUnderstood[] = [];
  for (const attachment of attachments) {
    const bytes = bytesOf(attachment);
    const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
    try {
      const read =
        form === undefined && isZip ? readForm(readDocxBlocks(openDocx(bytes)), today) : undefined;
      if (read !== undefined && saysAnything(read)) form = read;
      else notRead.push(notReadYet(attachment, ''));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      notRead.push(notReadYet(attachment, error.message));
    }
  }
  return { form, notRead };
}

const notReadYet = ({ filename }: Attachment, why: string): NotUnderstood => ({
  label: 'Attachment that was not read',
  said: [filename ?? 'without a name', why].filter((part) => part !== '').join(': '),
  reason: 'notReadable',
});

/** Reads a saved e-mail: a form that is attached to it, or else its text. */
export async function readFormEmail(bytes: Uint8Array, today: CalendarDate): Promise<ReadForm> {
  const email = await PostalMime.parse(bytes).catch(() => {
    throw unreadableForm('This e-mail is damaged. Copy its text and paste that.');
  });
  const top = { from: nameOf(email), sent: email.date ?? '', subject: email.subject ?? '' };
  const mail = readMailText(plainText(email), top, today, formInPage(email.html ?? ''));
  const { form, notRead } = readAttachments(email.attachments, today);
  if (form === undefined) return { ...mail, notUnderstood: [...mail.notUnderstood, ...notRead] };
  return {
    ...form,
    caseType: form.caseType ?? mail.caseType,
    referrer: joinReferrers(form.referrer, mail.referrer),
    dateReferred: form.dateReferred ?? mail.dateReferred,
    notUnderstood: [...form.notUnderstood, ...mail.notUnderstood, ...notRead],
  };
}
