import { z } from 'zod';
import { Agency } from '../../domain/agency.ts';
import { Forum, ForumSettings } from '../../domain/forum.ts';
import { ForumName } from '../../domain/forum-kind.ts';
import { coordinatorAndChair, coordinators, everyUser } from '../rights.ts';

export const forumCalls = {
  'forum.get': { allow: everyUser, input: z.strictObject({}), output: Forum },
  'forum.save': {
    allow: coordinators,
    input: z.strictObject({ name: ForumName, settings: ForumSettings }),
    output: Forum,
  },
  /** The names, by id, of what settings choose from lists. */
  'forum.lists': {
    allow: coordinatorAndChair,
    input: z.strictObject({}),
    output: z.strictObject({
      bands: z.record(z.string(), z.string()),
      tools: z.record(z.string(), z.string()),
    }),
  },
  'agencies.list': {
    allow: coordinatorAndChair,
    input: z.strictObject({}),
    output: z.array(Agency),
  },
  /** Adds or changes one agency; its place in the order stays. */
  'agencies.save': { allow: coordinators, input: Agency, output: z.array(Agency) },
  'agencies.move': {
    allow: coordinators,
    input: z.strictObject({ id: z.uuid(), to: z.int().min(0).max(200) }),
    output: z.array(Agency),
  },
} as const;
