import type { Role } from '../domain/access/user.ts';

/**
 * Who may make a call. Nobody is let in by silence: a call without `allow` does not compile, and the
 * door refuses every role that its list does not name.
 */
export type Allow = readonly Role[] | 'anyone';

/** Also while no store is open: the way in, and what belongs to the window alone. */
export const anyone = 'anyone';
export const coordinators = ['coordinator'] as const satisfies readonly Role[];
export const coordinatorAndChair = ['coordinator', 'chair'] as const satisfies readonly Role[];
/** Who works for one agency and sees what is asked of it. */
export const representatives = ['representative'] as const satisfies readonly Role[];
/** Everybody who takes part in meetings. */
export const participants = [
  'coordinator',
  'chair',
  'representative',
] as const satisfies readonly Role[];
export const auditReaders = ['coordinator', 'chair', 'auditor'] as const satisfies readonly Role[];
/** A list of the audit says nothing of a person, so that an auditor may take it away. */
export const auditExporters = ['coordinator', 'auditor'] as const satisfies readonly Role[];
export const everyUser = [
  'coordinator',
  'chair',
  'representative',
  'auditor',
] as const satisfies readonly Role[];
