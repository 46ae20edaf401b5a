import { decisionsOn } from '../store/match-store.ts';
import { profilesOf } from '../store/profile-store.ts';
import type { Db } from '../store/tables.ts';
import type { Sought } from './find-matches.ts';
import type { SoughtPerson } from './person-search.ts';
import { notFound, type Entered } from './people-of-case.ts';

/** Two people of the store, as they are looked for, with the children whom their referral names. */
export async function soughtPair(
  db: Db,
  { victim, perpetrator }: Record<'victim' | 'perpetrator', Entered>,
  children: readonly string[] = [],
): Promise<Sought> {
  const profiles = await profilesOf(db, [victim.id, perpetrator.id]);
  const sought = async ({ id, identityId }: Entered): Promise<SoughtPerson> => {
    const known = profiles.find((each) => each.id === id);
    if (known === undefined) throw notFound();
    return { profile: known.profile, own: identityId, apart: await keptApart(db, identityId) };
  };
  return { victim: await sought(victim), perpetrator: await sought(perpetrator), children };
}

/** Identities of whom somebody said that they are not this one. */
async function keptApart(db: Db, identityId: string): Promise<Set<string>> {
  const records = await db
    .selectFrom('persons')
    .select('id')
    .where('identity_id', '=', identityId)
    .execute();
  const decisions = await decisionsOn(
    db,
    records.map(({ id }) => id),
  );
  const different = decisions.filter(({ verdict }) => verdict === 'different');
  if (different.length === 0) return new Set();
  const rows = await db
    .selectFrom('persons')
    .select('identity_id')
    .where(
      'id',
      'in',
      different.flatMap(({ person_id, other_id }) => [person_id, other_id]),
    )
    .where('identity_id', '<>', identityId)
    .execute();
  return new Set(rows.map(({ identity_id }) => identity_id));
}
