import { z } from 'zod';

/** What came of something that was tried. */
export const auditOutcomes = ['done', 'refused', 'failed'] as const;
export const AuditOutcome = z.enum(auditOutcomes);
export type AuditOutcome = z.infer<typeof AuditOutcome>;
