import type { Agency } from '../../shared/domain/agency.ts';
import type { Forum, ForumSettings } from '../../shared/domain/forum.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { moveWithin } from '../../shared/domain/agenda.ts';
import {
  getForum,
  listAgencies,
  saveAgency,
  setAgencyPosition,
  updateForum,
} from '../store/forum-store.ts';
import type { Store } from '../store/store.ts';
import { moveCaseReviews } from './due-days.ts';

export async function saveForum(
  store: Store,
  { name, settings }: { name: string; settings: ForumSettings },
): Promise<Forum> {
  const { id } = await getForum(store.db);
  await store.change('forum.changed', id, async (tx, at) => {
    await updateForum(tx, { id, name, settings }, at);
    await moveCaseReviews(tx, settings);
  });
  return getForum(store.db);
}

export async function keepAgency(store: Store, agency: Agency): Promise<Agency[]> {
  const { id: forumId } = await getForum(store.db);
  const agencies = await listAgencies(store.db);
  const known = agencies.findIndex(({ id }) => id === agency.id);
  if (agencies.some((other) => other.id !== agency.id && other.letter === agency.letter)) {
    throw new AppError('conflict', 'Another agency has this letter. Choose a free one.');
  }
  const position = known === -1 ? agencies.length : known;
  await store.change('agency.saved', agency.id, (tx, at) =>
    saveAgency(tx, agency, { forumId, position }, at),
  );
  return listAgencies(store.db);
}

export async function moveAgency(store: Store, id: string, to: number): Promise<Agency[]> {
  const agencies = await listAgencies(store.db);
  const from = agencies.findIndex((agency) => agency.id === id);
  if (from === -1) throw new AppError('not-found', 'This agency is not in the forum.');
  await store.change('agency.moved', id, async (tx) => {
    for (const [position, agency] of moveWithin(agencies, from, to).entries()) {
      await setAgencyPosition(tx, agency.id, position);
    }
  });
  return listAgencies(store.db);
}
