import { attachmentTypeNames } from '../../shared/domain/attachments/attachment.ts';
import { writeDocument } from '../export/write-document.ts';
import { getAttachment, openContent } from '../store/attachment-store.ts';
import { requireSealer } from '../store/sealed-text.ts';
import { refuseUnrecorded, type Store } from '../store/store.ts';
import { refuseBinned, refuseOther } from './attachments.ts';
import { recordExport } from './record-export.ts';

/**
 * Writes a file of a case to where the person says, once the audit says who took it; not when they think
 * better of it. This is the only way in which what is in a file leaves the store.
 * @throws AppError `not-allowed` without the address key, which is entered too
 */
export async function exportAttachment(
  requireStore: () => Store,
  attachmentId: string,
  chooseCopy: (suggestedName: string) => Promise<string | null>,
): Promise<{ saved: boolean }> {
  const store = requireStore();
  refuseUnrecorded(store);
  const { file_name } = refuseBinned(await getAttachment(store.db, attachmentId));
  const verb = 'attachment.exported';
  if (store.sealer === null) {
    await store.note({ verb, objectId: attachmentId, outcome: 'refused' });
  }
  const sealer = requireSealer(store);
  const path = await chooseCopy(file_name);
  if (path === null) return { saved: false };
  refuseOther(store, requireStore);
  const { type } = refuseBinned(await getAttachment(store.db, attachmentId));
  const content = await openContent(store.db, sealer, attachmentId);
  await recordExport(
    store,
    { verb, objectId: attachmentId, content, note: attachmentTypeNames[type] },
    () => writeDocument(content, path),
  );
  return { saved: true };
}
