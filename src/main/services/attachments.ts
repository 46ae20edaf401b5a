import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Attachment } from '../../shared/domain/attachments/attachment.ts';
import { attachmentLimits, caseIsFull } from '../../shared/domain/attachments/attachment-limits.ts';
import { knowFile } from '../../shared/domain/attachments/known-file.ts';
import { refusedFiles } from '../../shared/domain/attachments/refused-files.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { attachmentName } from '../files/attachment-name.ts';
import {
  attachmentsOfCase,
  getAttachment,
  insertAttachment,
  keptBytes,
  type AttachmentRow,
} from '../store/attachment-store.ts';
import { knownCase, refuseUnknownCase } from '../store/case-store.ts';
import { deleteProposals } from '../store/retention-store.ts';
import { requireSealer } from '../store/sealed-text.ts';
import { isLocked } from '../store/store-error.ts';
import type { Store, Tx } from '../store/store.ts';

/** The files that are kept with a case, without what is in them. */
export async function listAttachments({ db }: Store, caseId: string): Promise<Attachment[]> {
  const rows = await attachmentsOfCase(db, await knownCase(db, caseId));
  return rows.map((row) => ({
    id: row.id,
    fileName: row.file_name,
    type: row.type,
    bytes: row.bytes,
    note: row.note,
    addedBy: row.adder,
    addedAt: row.created_at,
  }));
}

type NewAttachment = { readonly caseId: string; readonly note: string };

/**
 * Keeps a copy of the file that the person chooses, sealed; null when they think better of it.
 * @throws AppError `not-allowed` without the address key, `invalid-input` for what is never kept,
 * `conflict` when the case is full
 */
export async function addAttachment(
  requireStore: () => Store,
  { caseId, note }: NewAttachment,
  chooseFile: () => Promise<string | null>,
): Promise<{ attachmentId: string } | null> {
  const store = requireStore();
  // First, or it would be told apart which cases are closed and which do not exist.
  await refuseUnknownCase(store.db, caseId);
  const sealer = requireSealer(store);
  const path = await chooseFile();
  if (path === null) return null;
  const content = await readChosen(path);
  const known = knowFile(content, basename(path));
  if (known.type === null) throw new AppError('invalid-input', known.why);
  refuseOther(store, requireStore);
  const { type } = known;
  const id = randomUUID();
  await store.change('attachment.added', id, async (tx, at) => {
    const standing = await knownCase(tx, caseId);
    await refuseFull(tx, standing, content.length);
    const row = {
      id,
      case_id: standing,
      entered_case_id: standing,
      file_name: attachmentName(basename(path), type),
      type,
      bytes: content.length,
      note,
      added_by: store.viewer.userId,
      binned_at: null,
      created_at: at,
      updated_at: at,
    };
    await insertAttachment(tx, sealer, row, content);
    await deleteProposals(tx, [standing]);
  });
  return { attachmentId: id };
}

/** Says something else beside a file. */
export async function saveAttachmentNote(
  store: Store,
  { attachmentId, note }: { readonly attachmentId: string; readonly note: string },
): Promise<void> {
  await store.change('attachment.changed', attachmentId, async (tx, at) => {
    const row = refuseBinned(await getAttachment(tx, attachmentId));
    await tx
      .updateTable('attachments')
      .set({ note, updated_at: at })
      .where('id', '=', attachmentId)
      .execute();
    await deleteProposals(tx, [row.case_id]);
  });
}

/** Puts a file in the bin, or takes it out again where its case still has room for it. */
export async function binAttachment(store: Store, id: string, isBinned: boolean): Promise<void> {
  const verb = isBinned ? 'attachment.removed' : 'attachment.restored';
  await store.change(verb, id, async (tx, at) => {
    const row = await getAttachment(tx, id);
    if ((row.binned_at !== null) === isBinned) return;
    if (!isBinned) await refuseFull(tx, row.case_id, row.bytes);
    await tx
      .updateTable('attachments')
      .set({ binned_at: isBinned ? at : null, updated_at: at })
      .where('id', '=', id)
      .execute();
    await deleteProposals(tx, [row.case_id]);
  });
}

/** @throws AppError `conflict` for a file in the bin */
export function refuseBinned(row: AttachmentRow): AttachmentRow {
  if (row.binned_at === null) return row;
  throw new AppError('conflict', 'This file is in the bin. Put it back first.');
}

/**
 * While a question of the system stood open the store may have been locked, and unlocked by somebody else.
 * @throws AppError `locked`
 */
export function refuseOther(store: Store, requireStore: () => Store): void {
  if (requireStore() !== store) throw isLocked();
}

async function refuseFull(tx: Tx, caseId: string, bytes: number): Promise<void> {
  const why = caseIsFull(await keptBytes(tx, caseId), bytes);
  if (why !== null) throw new AppError('conflict', why);
}

/** @throws AppError `invalid-input` when it is too large, or cannot be opened */
async function readChosen(path: string): Promise<Uint8Array> {
  const facts = await stat(path).catch(() => null);
  if (facts !== null && facts.size > attachmentLimits.fileBytes) {
    throw new AppError('invalid-input', refusedFiles['too-large']);
  }
  // Neither a folder nor a device, which may have no end.
  const content = facts?.isFile() === true ? await readFile(path).catch(() => null) : null;
  if (content !== null) return content;
  throw new AppError(
    'invalid-input',
    'This file cannot be opened. Check that it is still there and not open elsewhere.',
  );
}
