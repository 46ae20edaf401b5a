import type { Instant } from '../../shared/domain/calendar-date.ts';
import {
  deleteDraft,
  deleteDraftsBefore,
  findDraft,
  findDraftsUnder,
  saveDraft,
} from '../store/draft-store.ts';
import type { Store } from '../store/store.ts';

/*
 * What is typed in a form and not sent yet. It is no part of the record, so no audit tells of it, and
 * nobody but the user who typed it can read it: it is sealed with a key that follows from theirs.
 */

export type Draft = { readonly content: string; readonly typedAt: Instant };

/** Nobody comes back to a form after so long, and what names people must not lie about. */
const keptForMs = 30 * 24 * 60 * 60_000;

const boundOf = ({ viewer }: Store, place: string): string => `draft ${viewer.userId} ${place}`;

export async function getDraft(store: Store, place: string): Promise<Draft | null> {
  const { db, keepOwn, viewer, ownSealer } = store;
  const row = await findDraft(db, viewer.userId, place);
  if (row === null) return null;
  try {
    return { content: ownSealer.open(boundOf(store, place), row.sealed), typedAt: row.typedAt };
  } catch {
    // Typed before the user was given a new key pair: nobody can read it any more.
    await keepOwn((tx) => deleteDraft(tx, viewer.userId, place));
    return null;
  }
}

/** The user's own drafts at places under this one, the latest first; one that nobody can read is left out. */
export async function listDrafts(
  store: Store,
  under: string,
): Promise<(Draft & { readonly place: string })[]> {
  const { db, viewer, ownSealer } = store;
  const rows = await findDraftsUnder(db, viewer.userId, `${under}/`);
  return rows.flatMap(({ place, sealed, typedAt }) => {
    try {
      return [{ place, typedAt, content: ownSealer.open(boundOf(store, place), sealed) }];
    } catch {
      return [];
    }
  });
}

export async function keepDraft(store: Store, place: string, content: string): Promise<void> {
  const { keepOwn, viewer, ownSealer, now } = store;
  const { userId } = viewer;
  const at = now();
  const sealed = ownSealer.seal(boundOf(store, place), content);
  await keepOwn(async (tx) => {
    await saveDraft(tx, { userId, place, sealed }, at);
    await deleteDraftsBefore(tx, new Date(Date.parse(at) - keptForMs).toISOString());
  });
}

export const discardDraft = ({ keepOwn, viewer }: Store, place: string): Promise<void> =>
  keepOwn((tx) => deleteDraft(tx, viewer.userId, place));
