import { z } from 'zod';
import { Attachment, AttachmentNote } from '../../domain/attachments/attachment.ts';
import { coordinatorAndChair } from '../rights.ts';

const one = z.strictObject({ attachmentId: z.uuid() });
const ofAttachment = { kind: 'attachment', at: 'attachmentId' } as const;

/** Files that are kept with a case. What is in one is sealed, and in no answer: it is saved by main. */
export const attachmentCalls = {
  /** The latest first. */
  'attachments.ofCase': {
    allow: coordinatorAndChair,
    about: { kind: 'case', at: 'caseId' },
    input: z.strictObject({ caseId: z.uuid() }),
    output: z.array(Attachment),
  },
  /** Main asks for the file; null when the person cancels. For holders of the key to addresses. */
  'attachments.add': {
    allow: coordinatorAndChair,
    about: { kind: 'case', at: 'caseId' },
    input: z.strictObject({ caseId: z.uuid(), note: AttachmentNote }),
    output: one.nullable(),
  },
  /** Main asks where the copy goes. For holders of the key to addresses. */
  'attachments.export': {
    allow: coordinatorAndChair,
    about: ofAttachment,
    input: one,
    output: z.strictObject({ saved: z.boolean() }),
  },
  'attachments.saveNote': {
    allow: coordinatorAndChair,
    about: ofAttachment,
    input: z.strictObject({ attachmentId: z.uuid(), note: AttachmentNote }),
    output: z.void(),
  },
  'attachments.remove': {
    allow: coordinatorAndChair,
    about: ofAttachment,
    input: one,
    output: z.void(),
  },
  'attachments.restore': {
    allow: coordinatorAndChair,
    about: ofAttachment,
    input: one,
    output: z.void(),
  },
} as const;
