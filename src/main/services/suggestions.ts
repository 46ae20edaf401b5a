import type { Instant } from '../../shared/domain/calendar-date.ts';
import type { MatchingSettings } from '../../shared/domain/matching/score-match.ts';
import { insertMany } from '../store/insert-many.ts';
import type { NewSuggestion } from '../store/match-store.ts';
import { profilesOf } from '../store/profile-store.ts';
import type { Tx } from '../store/store.ts';
import { findMatches } from './find-matches.ts';

/** A person in the store: this record, and who it is. */
type Kept = { readonly id: string; readonly identityId: string };

type Circumstances = {
  readonly firstNew: number;
  readonly settings: MatchingSettings;
  readonly at: Instant;
};

/**
 * Keeps who the new ones of a referral's two people may be (numbers from `firstNew` on), so that lists
 * can say that somebody has to look.
 */
export async function suggestForPair(
  tx: Tx,
  pair: { readonly victim: Kept; readonly perpetrator: Kept },
  { firstNew, settings, at }: Circumstances,
): Promise<void> {
  const profiles = await profilesOf(tx, [pair.victim.id, pair.perpetrator.id]);
  if (!profiles.some(({ number }) => number >= firstNew)) return;
  const profileOf = (id: string) => profiles.find((known) => known.id === id)?.profile ?? null;
  const matches = await findMatches(
    tx,
    {
      victim: profileOf(pair.victim.id),
      perpetrator: profileOf(pair.perpetrator.id),
      own: { victim: pair.victim.identityId, perpetrator: pair.perpetrator.identityId },
    },
    settings,
  );
  const suggestions = (['victim', 'perpetrator'] as const).flatMap((role) =>
    matches[role].flatMap(({ personId, match }): NewSuggestion[] =>
      match.band === 'unlikely'
        ? []
        : [{ personId: pair[role].id, otherId: personId, band: match.band, score: match.score }],
    ),
  );
  await insertMany(
    tx,
    'match_suggestions',
    suggestions.map(({ personId, otherId, band, score }) => ({
      person_id: personId,
      other_id: otherId,
      band,
      score,
      created_at: at,
    })),
    { skipKnown: true },
  );
}
