import { z } from 'zod';
import {
  HeldRow,
  ListCheck,
  ListHeadings,
  ListMapping,
  ListProblem,
  ListRow,
  ListValues,
} from '../../domain/referral-list.ts';
import { ListRowKind } from '../../domain/list-form.ts';
import { pageInput, pageOf } from './paging.ts';
import { coordinators } from '../rights.ts';

const list = { listId: z.uuid() };
const heldRow = { kind: 'held-row', at: 'id' } as const;

/** Import of a referral list: choose, read, check, look, import; mend what was held. */
export const listCalls = {
  /** Asks for a file; null when the person cancels. */
  'lists.choose': {
    allow: coordinators,
    input: z.strictObject({}),
    output: z.strictObject({ ...list, fileName: z.string() }).nullable(),
  },
  'lists.read': { allow: coordinators, input: z.strictObject(list), output: ListHeadings },
  'lists.check': {
    allow: coordinators,
    input: z.strictObject({ ...list, mapping: ListMapping }),
    output: ListCheck,
  },
  'lists.rows': {
    allow: coordinators,
    input: z.strictObject({ ...list, kind: ListRowKind, ...pageInput }),
    output: pageOf(ListRow),
  },
  'lists.import': {
    allow: coordinators,
    input: z.strictObject(list),
    output: z.strictObject({ imported: z.int(), held: z.int(), already: z.int() }),
  },
  /** Stops reading, checking or importing and forgets the list; an import is taken back whole. */
  'lists.cancel': { allow: coordinators, input: z.strictObject(list), output: z.void() },
  'lists.held': { allow: coordinators, input: z.strictObject(pageInput), output: pageOf(HeldRow) },
  /** Tries again with mended values; imports the row when nothing is wrong any more. */
  'lists.mend': {
    allow: coordinators,
    about: heldRow,
    input: z.strictObject({ id: z.uuid(), values: ListValues }),
    output: z.strictObject({ isImported: z.boolean(), problems: z.array(ListProblem) }),
  },
  'lists.dismiss': {
    allow: coordinators,
    about: heldRow,
    input: z.strictObject({ id: z.uuid(), reason: z.string().trim().min(1).max(500) }),
    output: z.void(),
  },
  /** Undo of a dismissal. */
  'lists.restore': {
    allow: coordinators,
    about: heldRow,
    input: z.strictObject({ id: z.uuid() }),
    output: z.void(),
  },
} as const;

export const listEvents = {
  'lists.progress': z.strictObject({
    ...list,
    stage: z.enum(['reading', 'checking', 'importing']),
    done: z.int(),
    total: z.int(),
  }),
} as const;
