import { z } from 'zod';
import { IncidentKind } from '../../domain/incident.ts';
import { Period } from '../../domain/performance-year.ts';
import { RepeatVictims } from '../../domain/repeat-victims.ts';
import { coordinatorAndChair } from '../rights.ts';

export const reportCalls = {
  /** Without a period: the performance year of the newest incident of the kind. */
  'reports.repeatVictims': {
    allow: coordinatorAndChair,
    input: z.strictObject({ kind: IncidentKind, period: Period.nullable().default(null) }),
    output: z.strictObject({
      period: Period.nullable(),
      years: z.array(Period),
      report: RepeatVictims.nullable(),
    }),
  },
} as const;
