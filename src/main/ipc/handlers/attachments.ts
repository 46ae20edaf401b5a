import type { AppContract } from '../../../shared/ipc/contract.ts';
import { exportAttachment } from '../../services/attachment-export.ts';
import {
  addAttachment,
  binAttachment,
  listAttachments,
  saveAttachmentNote,
} from '../../services/attachments.ts';
import type { Handlers } from '../dispatcher.ts';
import type { Services } from '../services.ts';

type Names = Extract<keyof AppContract['calls'], `attachments.${string}`>;

export const attachmentHandlers = ({
  session,
  dialogs,
}: Services): Pick<Handlers<AppContract>, Names> => ({
  'attachments.ofCase': ({ caseId }) => listAttachments(session.requireStore(), caseId),
  'attachments.add': (input) =>
    addAttachment(session.requireStore, input, dialogs.chooseAttachment),
  'attachments.export': ({ attachmentId }) =>
    exportAttachment(session.requireStore, attachmentId, dialogs.chooseCopy),
  'attachments.saveNote': (input) => saveAttachmentNote(session.requireStore(), input),
  'attachments.remove': ({ attachmentId }) =>
    binAttachment(session.requireStore(), attachmentId, true),
  'attachments.restore': ({ attachmentId }) =>
    binAttachment(session.requireStore(), attachmentId, false),
});
