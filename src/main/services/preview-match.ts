import { previewOf, type MatchPreview } from '../../shared/domain/matching/match-preview.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { findDecision } from '../store/match-store.ts';
import { requireSealer } from '../store/sealed-text.ts';
import type { Store, Tried } from '../store/store.ts';
import { regroup } from './identities.ts';
import { joinTwoCases, peopleOfTwo, type TwoCases } from './join-cases.ts';
import { keepVerdict, takeBack } from './match-decisions.ts';
import { giveOwnRecord, sharedRecord, type Asked } from './separate-person.ts';
import { readStanding } from './read-standing.ts';

/*
 * What would come of a decision on who is who. Each is done in earnest and rolled back, and is refused
 * as the decision itself would be. What is closed to the viewer is in none of them.
 */

type Two = { readonly personId: string; readonly otherId: string };

/** @throws AppError `conflict` where they are joined already, or cannot be, in the words of the decision */
export const previewJoin = (store: Store, two: Two): Promise<MatchPreview> =>
  store.tryOut(async (tried) => {
    const { tx, at } = tried;
    const people = [two.personId, two.otherId];
    return around(tried, people, async () => {
      const id = await keepVerdict(tx, { ...two, verdict: 'same' }, store.viewer.name, at);
      if (id === null) throw new AppError('conflict', 'These two are joined already.');
      await regroup(tx, people, at);
      return people;
    });
  });

export const previewJoinCases = (store: Store, two: TwoCases): Promise<MatchPreview> =>
  store.tryOut(async (tried) => {
    const people = await peopleOfTwo(tried.tx, two);
    return around(tried, people, async () => {
      await joinTwoCases(tried.tx, two, store.viewer.name, tried.at);
      return people;
    });
  });

/** What parts when these decisions are taken back. */
export const previewUndo = (store: Store, decisionIds: readonly string[]): Promise<MatchPreview> =>
  store.tryOut(async (tried) => {
    const { tx, at } = tried;
    const decided = await Promise.all(decisionIds.map((id) => findDecision(tx, id)));
    const people = decided.flatMap((row) =>
      row === undefined ? [] : [row.person_id, row.other_id],
    );
    return around(tried, people, async () => {
      await takeBack(tx, decisionIds, store.viewer.name, at);
      return people;
    });
  });

/** What a record of their own would do for the person of a referral. */
export const previewSeparate = (store: Store, asked: Asked): Promise<MatchPreview> => {
  const sealer = requireSealer(store);
  return store.tryOut(async (tried) => {
    const { tx, at } = tried;
    const shared = await sharedRecord(tx, asked);
    return around(tried, [shared.id], async () => {
      const { ownId } = await giveOwnRecord({ tx, sealer, at }, asked, store.viewer.name);
      return [shared.id, ownId];
    });
  });
};

/** How these people stand before and after the work, which says who they are then. */
async function around(
  { reading }: Tried,
  people: readonly string[],
  work: () => Promise<readonly string[]>,
): Promise<MatchPreview> {
  const before = await readStanding(reading, people);
  return previewOf(before, await readStanding(reading, await work()));
}
