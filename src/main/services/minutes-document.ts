import { basename } from 'node:path';
import { anchorOf } from '../../shared/domain/access/anchor.ts';
import { buildMinutesDocument } from '../export/docx/build-minutes.ts';
import { minutesFileName } from '../export/docx/file-name.ts';
import { packDocument } from '../export/docx/pack.ts';
import { writeDocument } from '../export/write-document.ts';
import { auditHead } from '../store/audit-store.ts';
import { refuseUnrecorded, type Store } from '../store/store.ts';
import { previewMinutes } from './minutes.ts';
import { recordExport } from './record-export.ts';

type ChooseDocument = (suggestedName: string) => Promise<string | null>;

/**
 * Writes the minutes to where the person says, with the code of the audit as it stands; null when they
 * think better of it. Nothing is written once the store is locked, however long the question stood open.
 */
export async function saveMinutesToWord(
  requireStore: () => Store,
  meetingId: string,
  chooseDocument: ChooseDocument,
): Promise<{ fileName: string } | null> {
  refuseUnrecorded(requireStore());
  const minutes = await previewMinutes(requireStore(), meetingId);
  const path = await chooseDocument(minutesFileName(minutes));
  if (path === null) return null;
  const head = await auditHead(requireStore().db);
  const code = head === null ? null : anchorOf(head);
  const content = await packDocument(buildMinutesDocument(minutes, code));
  await recordExport(
    requireStore(),
    {
      verb: 'minutes.exported',
      objectId: meetingId,
      content,
      note: `version ${minutes.version}; code ${code}`,
    },
    () => writeDocument(content, path),
  );
  return { fileName: basename(path) };
}
