import { z } from 'zod';
import { Found, FoundKind } from '../../domain/search/found.ts';
import { SavedFilter, SearchFilter, SearchText } from '../../domain/search/search-filter.ts';
import { participants } from '../rights.ts';

export const searchCalls = {
  /** The best of each kind, while somebody types. */
  'search.find': {
    allow: participants,
    input: z.strictObject({ text: SearchText }),
    output: z.strictObject({
      found: z.array(Found),
      /** Older rows were not looked through: it would have taken too long. */
      isCutShort: z.boolean(),
    }),
    recordsView: 'search.made',
  },
  /** All of one kind, some at a time; where words are looked for, the newest first. */
  'search.list': {
    allow: participants,
    input: z.strictObject({
      filter: z.strictObject({ ...SearchFilter.shape, kind: FoundKind }),
      /** Where the last answer ended; null for the beginning. */
      after: z.string().max(40).nullable(),
    }),
    output: z.strictObject({
      found: z.array(Found),
      /** Where to go on; null at the end. There may be more though nothing was found yet. */
      next: z.string().nullable(),
    }),
    recordsView: 'search.made',
  },
  'search.filters': {
    allow: participants,
    input: z.strictObject({}),
    output: z.array(SavedFilter),
  },
  'search.saveFilter': { allow: participants, input: SavedFilter, output: z.void() },
  'search.removeFilter': {
    allow: participants,
    input: z.strictObject({ id: z.uuid() }),
    output: z.void(),
  },
} as const;
