import { basename } from 'node:path';
import { buildMinutesDocument } from '../export/docx/build-minutes.ts';
import { minutesFileName } from '../export/docx/file-name.ts';
import { packDocument, writeDocument } from '../export/docx/write.ts';
import type { Store } from '../store/store.ts';
import { previewMinutes } from './minutes.ts';

type ChooseDocument = (suggestedName: string) => Promise<string | null>;

/**
 * Writes the minutes to where the person says; null when they think better of it. Nothing is written
 * once the store is locked, however long the question stood open.
 */
export async function saveMinutesToWord(
  requireStore: () => Store,
  meetingId: string,
  chooseDocument: ChooseDocument,
): Promise<{ fileName: string } | null> {
  const minutes = await previewMinutes(requireStore(), meetingId);
  const path = await chooseDocument(minutesFileName(minutes));
  if (path === null) return null;
  const document = await packDocument(buildMinutesDocument(minutes));
  await requireStore().change('minutes.exported', meetingId, () => writeDocument(document, path));
  return { fileName: basename(path) };
}
