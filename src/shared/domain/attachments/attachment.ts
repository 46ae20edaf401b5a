import { z } from 'zod';
import { Instant } from '../calendar-date.ts';

/** What can be kept with a case: what agencies send, in forms that run nothing when they are opened. */
export const AttachmentType = z.enum(['pdf', 'docx', 'xlsx', 'email', 'text', 'jpeg', 'png']);
export type AttachmentType = z.infer<typeof AttachmentType>;

export const attachmentTypeNames: Readonly<Record<AttachmentType, string>> = {
  pdf: 'PDF',
  docx: 'Word document',
  xlsx: 'Excel workbook',
  email: 'E-mail',
  text: 'Text',
  jpeg: 'Picture (JPEG)',
  png: 'Picture (PNG)',
};

/** How names of each type may end. The first is given to a name that ends otherwise. */
export const attachmentEndings: Readonly<
  Record<AttachmentType, readonly [string, ...(readonly string[])]>
> = {
  pdf: ['pdf'],
  docx: ['docx'],
  xlsx: ['xlsx'],
  email: ['eml'],
  text: ['txt'],
  jpeg: ['jpg', 'jpeg'],
  png: ['png'],
};

/** What somebody writes beside a file; not sealed, as other notes are not. */
export const AttachmentNote = z.string().trim().max(2000);

/** A file that is kept with a case, without what is in it. */
export const Attachment = z.strictObject({
  id: z.uuid(),
  fileName: z.string(),
  type: AttachmentType,
  bytes: z.int().positive(),
  note: z.string(),
  addedBy: z.string(),
  addedAt: Instant,
});
export type Attachment = z.infer<typeof Attachment>;
