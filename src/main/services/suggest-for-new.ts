import type { Instant } from '../../shared/domain/calendar-date.ts';
import { comparePersons } from '../../shared/domain/matching/compare-persons.ts';
import { comparable, type ComparableProfile } from '../../shared/domain/matching/profile.ts';
import { scoreMatch, type MatchingSettings } from '../../shared/domain/matching/score-match.ts';
import { inGroups, insertMany } from '../store/insert-many.ts';
import { idsOfNumbers, pairsSharingKeys } from '../store/match-store.ts';
import { profilesOf } from '../store/profile-store.ts';
import type { Tx } from '../store/store.ts';

type Circumstances = {
  /** The number of the first of the new persons. */
  readonly firstNew: number;
  readonly settings: MatchingSettings;
  readonly at: Instant;
  /** Called between parts of the work; what it throws ends it. */
  readonly pause: () => Promise<void>;
};

const pairsAtATime = 5_000;

/**
 * Keeps which of many new persons are likely somebody in the store, or one another: all at once,
 * where looking each up alone would take too long. Whoever is only possibly somebody is still found
 * when a referral names them.
 * @returns how many suggestions were kept
 */
export async function suggestForNew(
  tx: Tx,
  { firstNew, settings, at, pause }: Circumstances,
): Promise<number> {
  const pairs = await pairsSharingKeys(tx, firstNew);
  const people = await knownPeople(tx, new Set(pairs.flat()), pause);
  let kept = 0;
  for (const some of inGroups(pairs, pairsAtATime)) {
    await pause();
    const suggestions = some.flatMap(([number, earlier]) => {
      const [one, other] = [people.get(number), people.get(earlier)];
      if (one === undefined || other === undefined || one.identityId === other.identityId)
        return [];
      const match = scoreMatch(comparePersons(one.compared, other.compared), settings);
      if (match.band !== 'likely') return [];
      const found = { person_id: one.id, other_id: other.id, band: match.band, score: match.score };
      return [{ ...found, created_at: at }];
    });
    await insertMany(tx, 'match_suggestions', suggestions, { skipKnown: true });
    kept += suggestions.length;
  }
  return kept;
}

type Compared = {
  readonly id: string;
  readonly identityId: string;
  readonly compared: ComparableProfile;
};

async function knownPeople(
  tx: Tx,
  numbers: ReadonlySet<number>,
  pause: () => Promise<void>,
): Promise<Map<number, Compared>> {
  const people = new Map<number, Compared>();
  for (const some of inGroups([...numbers])) {
    await pause();
    for (const { id, number, identityId, profile } of await profilesOf(
      tx,
      await idsOfNumbers(tx, some),
    )) {
      people.set(number, { id, identityId, compared: comparable(profile) });
    }
  }
  return people;
}
