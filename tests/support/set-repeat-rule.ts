import { saveForum } from '../../src/main/services/forum.ts';
import { getForum } from '../../src/main/store/forum-store.ts';
import type { Store } from '../../src/main/store/store.ts';
import type { RepeatSettings } from '../../src/shared/domain/repeat-settings.ts';

/** Changes what a forum has chosen about repeats, as its settings do. */
export async function setRepeatRule(store: Store, changes: Partial<RepeatSettings>): Promise<void> {
  const { name, settings } = await getForum(store.db);
  const repeat = { ...settings.repeat, ...changes };
  await saveForum(store, { name, settings: { ...settings, repeat } });
}
