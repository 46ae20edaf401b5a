import {
  attachmentEndings,
  type AttachmentType,
} from '../../shared/domain/attachments/attachment.ts';
import { safeFileName } from './safe-file-name.ts';

/**
 * The name of a file to show and to save it by. It ends as its type does, whatever it ended with before:
 * what is saved opens in the program for what is in it.
 */
export function attachmentName(given: string, type: AttachmentType): string {
  const endings = attachmentEndings[type];
  const ending = endings.find((known) => given.toLowerCase().endsWith(`.${known}`));
  const name = ending === undefined ? given : given.slice(0, -ending.length - 1);
  return `${safeFileName(name, 'File')}.${ending ?? endings[0]}`;
}
