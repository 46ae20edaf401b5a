import type { Instant } from '../../shared/domain/calendar-date.ts';
import type { MatchingSettings } from '../../shared/domain/matching/score-match.ts';
import { insertMany } from '../store/insert-many.ts';
import { profilesOf } from '../store/profile-store.ts';
import type { Tx } from '../store/store.ts';
import { findMatches } from './find-matches.ts';
import type { Entered } from './people-of-case.ts';
import { soughtPair } from './sought-pair.ts';

type Circumstances = {
  readonly firstNew: number;
  readonly settings: MatchingSettings;
  readonly at: Instant;
};

/**
 * Keeps who a referral's two people may be when either is new (numbers from `firstNew` on), so that
 * lists can say that somebody has to look.
 */
export async function suggestForPair(
  tx: Tx,
  pair: Record<'victim' | 'perpetrator', Entered>,
  { firstNew, settings, at }: Circumstances,
): Promise<void> {
  const profiles = await profilesOf(tx, [pair.victim.id, pair.perpetrator.id]);
  if (!profiles.some(({ number }) => number >= firstNew)) return;
  const matches = await findMatches(tx, await soughtPair(tx, pair), settings);
  const suggestions = (['victim', 'perpetrator'] as const).flatMap((role) =>
    matches[role].flatMap(({ personId, match: { band, score } }) =>
      band === 'unlikely'
        ? []
        : [{ person_id: pair[role].id, other_id: personId, band, score, created_at: at }],
    ),
  );
  await insertMany(tx, 'match_suggestions', suggestions, { skipKnown: true });
}
