import type { Minutes } from '../../../shared/domain/minutes.ts';
import { safeFileName } from '../../files/safe-file-name.ts';

/** A name that says the forum and the date, and nothing of any case. */
export function minutesFileName({
  forumName,
  heldOn,
  version,
  status,
}: Pick<Minutes, 'forumName' | 'heldOn' | 'version' | 'status'>): string {
  // Windows takes `CON.anything` for a device, so the only dot is that of the ending.
  const forum = safeFileName(forumName.replaceAll('.', ' '), 'Meeting');
  const draft = status === 'Draft' ? ' draft' : '';
  return `${forum} minutes ${heldOn} v${version}${draft}.docx`;
}
