import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { dialog, type BrowserWindow, type FileFilter } from 'electron';
import { attachmentEndings } from '../../shared/domain/attachments/attachment.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import type { Dialogs } from '../ipc/services.ts';

const storeFilter: FileFilter = { name: 'Casetable store', extensions: ['casetable'] };
const listFilter: FileFilter = { name: 'List', extensions: ['csv', 'xlsx', 'txt'] };
const formFilter: FileFilter = { name: 'Form or e-mail', extensions: ['docx', 'eml', 'txt'] };
const attachmentFilter: FileFilter = {
  name: 'Document, e-mail or picture',
  extensions: Object.values(attachmentEndings).flat(),
};
const wordFilter: FileFilter = { name: 'Word document', extensions: ['docx'] };
const tableFilter: FileFilter = { name: 'Table for a spreadsheet', extensions: ['csv'] };

/** The system's dialogs. What a person chooses stays in main; the page sees no path of a document. */
export function createDialogs(
  currentWindow: () => BrowserWindow | null,
  documents: string,
): Dialogs {
  const save = async (title: string, name: string, filter: FileFilter): Promise<string | null> => {
    const window = currentWindow();
    const options = { title, defaultPath: join(documents, name), filters: [filter] };
    const { filePath } = window
      ? await dialog.showSaveDialog(window, options)
      : await dialog.showSaveDialog(options);
    if (filePath === '') return null;
    const path = withEnding(filePath, filter);
    // The system asked about the name as it was typed, without the ending.
    const isOther = path !== filePath && existsSync(path);
    return !isOther || (await mayReplace(window)) ? path : null;
  };
  const open = async (title: string, filter: FileFilter): Promise<string | null> => {
    const window = currentWindow();
    const filters = [filter, { name: 'All files', extensions: ['*'] }];
    const options = { title, filters, properties: ['openFile' as const] };
    const { filePaths } = window
      ? await dialog.showOpenDialog(window, options)
      : await dialog.showOpenDialog(options);
    return filePaths[0] ?? null;
  };
  return {
    chooseNewStore: (name) =>
      save('Where to keep the store', `${safeFileName(name, 'Casetable')}.casetable`, storeFilter),
    chooseStore: () => open('Open a store', storeFilter),
    chooseList: () => open('Choose a referral list', listFilter),
    chooseForm: () => open('Choose a filled form or an e-mail', formFilter),
    chooseAttachment: () => open('Choose a file to keep with the case', attachmentFilter),
    chooseIncidents: () => open('Choose a list of incidents', listFilter),
    chooseServices: () => open('Choose a list of services', listFilter),
    chooseBackupFolder: async () => {
      const window = currentWindow();
      const options = {
        title: 'Where else to keep backups',
        properties: ['openDirectory' as const, 'createDirectory' as const],
      };
      const { filePaths } = window
        ? await dialog.showOpenDialog(window, options)
        : await dialog.showOpenDialog(options);
      return filePaths[0] ?? null;
    },
    chooseDocument: (name) => save('Save the minutes', name, wordFilter),
    chooseTable: (name) => save('Save the list', `${safeFileName(name, 'List')}.csv`, tableFilter),
    chooseCopy: (name) =>
      save('Save a copy', name, { name: 'File', extensions: [extname(name).slice(1)] }),
  };
}

async function mayReplace(window: BrowserWindow | null): Promise<boolean> {
  const question = {
    type: 'question' as const,
    message: 'A file with this name already exists. Replace it?',
    buttons: ['Cancel', 'Replace'],
    defaultId: 0,
    cancelId: 0,
  };
  const { response } = window
    ? await dialog.showMessageBox(window, question)
    : await dialog.showMessageBox(question);
  return response === 1;
}

/** Linux dialogs do not add the ending themselves. */
function withEnding(path: string, { extensions }: FileFilter): string {
  const ending = `.${extensions[0]}`;
  return path.toLowerCase().endsWith(ending) ? path : path + ending;
}
