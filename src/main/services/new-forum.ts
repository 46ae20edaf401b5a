import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import defaults from '../../../resources/forum-defaults.json' with { type: 'json' };
import { ForumSettings } from '../../shared/domain/forum.ts';
import type { ForumKind } from '../../shared/domain/forum-kind.ts';
import { insertForum, saveAgency } from '../store/forum-store.ts';
import type { Store } from '../store/store.ts';

const ForumDefaults = z.strictObject({
  confidentialityStatement: z.string(),
  agencies: z.array(
    z.strictObject({
      name: z.string(),
      letter: z.string(),
      aliases: z.array(z.string()),
      servesChildrenOnly: z.boolean().default(false),
    }),
  ),
});

/** Gives a new store its forum, with the agencies and wording that its kind starts with. */
export async function addForum(store: Store, name: string, kind: ForumKind): Promise<void> {
  const { confidentialityStatement, agencies } = ForumDefaults.parse(defaults[kind]);
  const settings = ForumSettings.parse({ confidentialityStatement });
  const forumId = randomUUID();
  await store.change('forum.created', forumId, async (tx, at) => {
    await insertForum(tx, { id: forumId, name, kind, settings }, at);
    for (const [position, agency] of agencies.entries()) {
      const added = { ...agency, id: randomUUID(), representative: '' };
      await saveAgency(tx, added, { forumId, position }, at);
    }
  });
}
