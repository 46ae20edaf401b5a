import { z } from 'zod';
import { BinEntry, BinKind } from '../../domain/bin.ts';
import { coordinatorAndChair } from '../rights.ts';
import { pageInput, pageOf } from './paging.ts';

export const binCalls = {
  /** What was removed, the latest first. Each is put back by the call that its kind has anyway. */
  'bin.list': {
    allow: coordinatorAndChair,
    input: z.strictObject({ kind: BinKind.nullable().default(null), ...pageInput }),
    output: pageOf(BinEntry),
  },
} as const;
