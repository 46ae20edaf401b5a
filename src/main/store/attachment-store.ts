import type { Insertable, Selectable } from 'kysely';
import type { Instant } from '../../shared/domain/calendar-date.ts';
import { AppError } from '../../shared/ipc/result.ts';
import type { AttachmentsTable } from './entry-tables.ts';
import { openText, sealText, type Sealed, type SealedPlace } from './sealed-text.ts';
import type { Sealer } from './sealer.ts';
import type { Db } from './tables.ts';

export type AttachmentRow = Selectable<AttachmentsTable>;

const sealedContent = (id: string): SealedPlace => ({
  table: 'attachment_contents',
  id,
  field: 'content',
});

/** @throws AppError `not-found` */
export async function getAttachment(db: Db, id: string): Promise<AttachmentRow> {
  const row = await db
    .selectFrom('attachments')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not-found', 'This file is not in the store.');
  return row;
}

/** What stands of a case, the latest first. */
export const attachmentsOfCase = (
  db: Db,
  caseId: string,
): Promise<(AttachmentRow & { readonly adder: string })[]> =>
  db
    .selectFrom('attachments')
    .innerJoin('users', 'users.id', 'attachments.added_by')
    .selectAll('attachments')
    .select('users.name as adder')
    .where('attachments.case_id', '=', caseId)
    .where('attachments.binned_at', 'is', null)
    .orderBy('attachments.created_at', 'desc')
    .orderBy('attachments.id')
    .execute();

type NamedFile = {
  readonly id: string;
  readonly file_name: string;
  readonly case_id: string;
  readonly number: number;
  readonly created_at: Instant;
};

/** The files of these cases by their names, the latest first. */
export const filesOfCases = (db: Db, caseIds: readonly string[]): Promise<NamedFile[]> =>
  db
    .selectFrom('attachments')
    .innerJoin('cases', 'cases.id', 'attachments.case_id')
    .select(['attachments.id', 'attachments.file_name', 'attachments.case_id', 'cases.number'])
    .select('attachments.created_at')
    .where('attachments.case_id', 'in', caseIds)
    .where('attachments.binned_at', 'is', null)
    .orderBy('attachments.created_at', 'desc')
    .execute();

/** How many bytes the files have that stand in a case. */
export async function keptBytes(db: Db, caseId: string): Promise<number> {
  const { bytes } = await db
    .selectFrom('attachments')
    .select(({ fn }) => fn.sum<number | null>('bytes').as('bytes'))
    .where('case_id', '=', caseId)
    .where('binned_at', 'is', null)
    .executeTakeFirstOrThrow();
  return bytes ?? 0;
}

export async function insertAttachment(
  db: Db,
  sealer: Sealer,
  row: Insertable<AttachmentsTable>,
  content: Uint8Array,
): Promise<void> {
  const text = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  await db.insertInto('attachments').values(row).execute();
  await db
    .insertInto('attachment_contents')
    .values({
      attachment_id: row.id,
      content: sealText(sealer, sealedContent(row.id), text.toString('base64')),
    })
    .execute();
}

/** @throws AppError `not-found`; `store-damaged` when it is not as it was sealed */
export async function openContent(db: Db, sealer: Sealer, id: string): Promise<Uint8Array> {
  const row = await db
    .selectFrom('attachment_contents')
    .select('content')
    .where('attachment_id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not-found', 'This file is not in the store.');
  return Buffer.from(openText(sealer, sealedContent(id), row.content), 'base64');
}

/** What is in a file, sealed under another key. */
export const resealContent = (from: Sealer, to: Sealer, id: string, content: Sealed): Sealed =>
  sealText(to, sealedContent(id), openText(from, sealedContent(id), content));
