import { basename } from 'node:path';
import { buildMinutesDocument } from '../export/docx/build-minutes.ts';
import { minutesFileName } from '../export/docx/file-name.ts';
import { packDocument, writeDocument } from '../export/docx/write.ts';
import type { Store } from '../store/store.ts';
import { previewMinutes } from './minutes.ts';

type ChooseDocument = (suggestedName: string) => Promise<string | null>;

/** Writes the minutes to where the person says; null when they think better of it. */
export async function saveMinutesToWord(
  store: Store,
  meetingId: string,
  chooseDocument: ChooseDocument,
): Promise<{ fileName: string } | null> {
  const minutes = await previewMinutes(store, meetingId);
  const path = await chooseDocument(minutesFileName(minutes));
  if (path === null) return null;
  await writeDocument(await packDocument(buildMinutesDocument(minutes)), path);
  await store.change('minutes.exported', meetingId, () => Promise.resolve());
  return { fileName: basename(path) };
}
