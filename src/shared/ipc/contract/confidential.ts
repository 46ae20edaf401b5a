import { z } from 'zod';
import { CaseValue, HeldValue } from '../../domain/confidential.ts';
import { coordinatorAndChair, coordinators } from '../rights.ts';

const revealed = z.strictObject({ text: z.string() });

/**
 * What is confidential crosses to the page here alone: one value at a time, to holders of the address
 * key, and never before the audit says so.
 */
export const confidentialCalls = {
  'confidential.reveal': {
    allow: coordinatorAndChair,
    about: { kind: 'case', at: 'caseId' },
    input: z.strictObject({ caseId: z.uuid(), value: CaseValue }),
    output: revealed,
  },
  /** Puts it where other programs can take it, for half a minute at most. */
  'confidential.copy': {
    allow: coordinatorAndChair,
    about: { kind: 'case', at: 'caseId' },
    input: z.strictObject({ caseId: z.uuid(), value: CaseValue }),
    output: z.void(),
  },
  'confidential.revealEntry': {
    allow: coordinatorAndChair,
    about: { kind: 'entry', at: 'entryId' },
    input: z.strictObject({ entryId: z.uuid(), field: z.string().max(80) }),
    output: revealed,
  },
  'confidential.revealPerson': {
    allow: coordinatorAndChair,
    about: { kind: 'person', at: 'personId' },
    input: z.strictObject({ personId: z.uuid(), field: z.enum(['address', 'phone']) }),
    output: revealed,
  },
  'confidential.revealHeld': {
    allow: coordinators,
    about: { kind: 'held-row', at: 'rowId' },
    input: HeldValue,
    output: revealed,
  },
} as const;
