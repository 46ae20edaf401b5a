import type { Instant } from '../../shared/domain/calendar-date.ts';
import { connectedTo, identitiesOf } from '../../shared/domain/matching/identities.ts';
import { pairKeyOf } from '../store/case-store.ts';
import { decisionsOn } from '../store/match-store.ts';
import { gatherPair, moveReferrals, subjectsOfCases } from '../store/join-store.ts';
import type { Tx } from '../store/store.ts';
import type { MatchDecisionsTable } from '../store/person-tables.ts';

/**
 * Works out again who is who around these records, and which cases are of one pair. Called whenever a
 * decision is made or taken back; since it starts from what was entered, it parts as well as it joins.
 */
export async function regroup(tx: Tx, personIds: readonly string[], at: Instant): Promise<void> {
  const records = await recordsAround(tx, personIds);
  const decisions = await decisionsOn(tx, records);
  const identities = identitiesOf(records, decisions.map(toVerdict));
  for (const [id, identityId] of identities) {
    await tx
      .updateTable('persons')
      .set({ identity_id: identityId, updated_at: at })
      .where('id', '=', id)
      .where('identity_id', '<>', identityId)
      .execute();
  }
  await regroupCases(tx, records, at);
}

export const toVerdict = ({ person_id, other_id, verdict }: MatchDecisionsTable) => ({
  personId: person_id,
  otherId: other_id,
  verdict,
});

/** These records, all that were one with them, and all that decisions tie to them, oldest first. */
async function recordsAround(tx: Tx, personIds: readonly string[]): Promise<string[]> {
  let reached = new Set(personIds);
  for (let before = 0; reached.size > before;) {
    before = reached.size;
    const decisions = (await decisionsOn(tx, [...reached])).map(toVerdict);
    reached = connectedTo([...reached], decisions);
  }
  const rows = await tx
    .selectFrom('persons')
    .select(['id', 'identity_id'])
    .where('id', 'in', [...reached])
    .execute();
  const all = await tx
    .selectFrom('persons')
    .select('id')
    .where(
      'identity_id',
      'in',
      rows.map(({ identity_id }) => identity_id),
    )
    .orderBy('number')
    .execute();
  return all.map(({ id }) => id);
}

/** Gives each case of these people its pair, and each pair the earliest of its cases. */
async function regroupCases(tx: Tx, personIds: readonly string[], at: Instant): Promise<void> {
  const cases = await subjectsOfCases(tx, personIds);
  const touched = new Set<string>();
  for (const { caseId, forumId, victimIdentity, perpetratorIdentity, pairKey } of cases) {
    const now = pairKeyOf(victimIdentity, perpetratorIdentity);
    touched.add(`${forumId} ${now}`).add(`${forumId} ${pairKey}`);
    if (now === pairKey) continue;
    await tx
      .updateTable('cases')
      .set({ pair_key: now, updated_at: at })
      .where('id', '=', caseId)
      .execute();
  }
  for (const pair of touched) {
    const [forumId = '', ...key] = pair.split(' ');
    const group = await gatherPair(tx, forumId, key.join(' '), at);
    await moveReferrals(tx, group);
  }
}
