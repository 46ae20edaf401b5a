import { attachmentLimits, sizeInWords } from './attachment-limits.ts';

/** Why a file is not kept with a case, each in a sentence that says what to do. */
export const refusedFiles = {
  empty: 'There is nothing in this file. Ask the sender for it again.',
  'too-large': `This file is larger than ${sizeInWords(attachmentLimits.fileBytes)}. Save it with smaller pictures or in parts, and add those.`,
  damaged:
    'This file is damaged or was not downloaded completely. Ask the sender for it again, or open it and save it anew.',
  program:
    'This is a program, and programs are never kept with a case. Ask the sender for the document itself.',
  script:
    'This is a script, and scripts are never kept with a case. Copy what you need of it into a document, and add that.',
  'web-page':
    'This is a web page or a drawing in code. Open it in your browser, print it as a PDF, and add that.',
  macros:
    'This document holds macros, which are never kept with a case. Save it in Word as .docx or in Excel as .xlsx, and add that.',
  password:
    'This document has a password. Save a copy of it without one, and add that: the store is encrypted itself.',
  outlook:
    'This is a message in Outlook’s own format. Save it from Outlook as .eml or as PDF, and add that.',
  'old-office':
    'This document is in an old format of Word, Excel or PowerPoint. Save it as .docx, .xlsx or PDF, and add that.',
  'other-document':
    'This kind of document is not kept with a case. Save it as PDF in the program that made it, and add that.',
  archive: 'This is an archive of several files. Unpack it, and add the documents one by one.',
  picture: 'This kind of picture is not kept with a case. Save it as JPEG or PNG, and add that.',
  recording:
    'Recordings and films are not kept with a case. Leave it where it is kept, and write in the case where that is.',
  'other-letters':
    'The letters of this text cannot be read for certain. Open it in a text editor, save it with the encoding UTF-8, and add that.',
  unknown:
    'This kind of file is not kept with a case. Open it in the program that made it, save it as PDF, and add that.',
} as const satisfies Readonly<Record<string, string>>;

export type RefusedFile = keyof typeof refusedFiles;
