import { z } from 'zod';

/** What can be told of the first entry that is not as it was written. */
const auditWrongs = [
  'changed',
  'missing',
  'moved',
  'added',
  'cut-off',
  'end-changed',
  'no-key',
] as const;
export const AuditWrong = z.enum(auditWrongs);
export type AuditWrong = z.infer<typeof AuditWrong>;
