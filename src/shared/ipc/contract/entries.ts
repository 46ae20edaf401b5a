import { z } from 'zod';
import { AsbMatrix } from '../../domain/asb/matrix.ts';
import { NeedsList } from '../../domain/support/needs.ts';
import { Entry, TypedEntry } from '../../domain/entries/entry.ts';
import { coordinatorAndChair } from '../rights.ts';

const ofEntry = { kind: 'entry', at: 'entryId' } as const;

const Named = z.strictObject({ id: z.string(), name: z.string() });

/** The lists that fields of entries choose from. */
export const EntryLists = z.strictObject({
  needs: NeedsList,
  powers: z.array(Named),
  /** Assessments whose questions are known by what they are about. */
  assessments: z.array(z.strictObject({ name: z.string(), topics: z.array(z.string()) })),
  matrix: AsbMatrix,
});
export type EntryLists = z.infer<typeof EntryLists>;

export const entryCalls = {
  'entries.lists': {
    allow: coordinatorAndChair,
    input: z.strictObject({}),
    output: EntryLists,
  },
  /** Everything recorded of a case and of its people, the latest day first. */
  'entries.ofCase': {
    allow: coordinatorAndChair,
    about: { kind: 'case', at: 'caseId' },
    input: z.strictObject({ caseId: z.uuid() }),
    output: z.array(Entry),
  },
  /** Adds or changes one: the page makes its id, so that a repeated save adds nothing twice. */
  'entries.save': {
    allow: coordinatorAndChair,
    about: [
      { kind: 'case', at: 'caseId' },
      { kind: 'person', at: 'personId' },
      { kind: 'entry', at: 'id' },
    ],
    input: TypedEntry,
    output: z.void(),
  },
  'entries.remove': {
    allow: coordinatorAndChair,
    about: ofEntry,
    input: z.strictObject({ entryId: z.uuid() }),
    output: z.void(),
  },
  'entries.restore': {
    allow: coordinatorAndChair,
    about: ofEntry,
    input: z.strictObject({ entryId: z.uuid() }),
    output: z.void(),
  },
} as const;
