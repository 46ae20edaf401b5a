import { expect } from 'vitest';
import { casesFound, pairKeyOf } from '../../src/main/store/case-store.ts';
import type { Db } from '../../src/main/store/tables.ts';

/** What holds of who is who and of cases, whatever was decided, taken back or parted. */
export async function expectSoundCases(db: Db): Promise<void> {
  const persons = await db.selectFrom('persons').select(['id', 'identity_id']).execute();
  const identityOf = new Map(persons.map(({ id, identity_id }) => [id, identity_id]));
  for (const identity of identityOf.values()) expect(identityOf.get(identity)).toBe(identity);

  const cases = await db.selectFrom('cases').select(['id', 'pair_key', 'joined_to']).execute();
  const subjects = await db.selectFrom('case_subjects').selectAll().execute();
  const personOf = (caseId: string, role: string): string =>
    subjects.find((row) => row.case_id === caseId && row.role === role)?.person_id ?? '';
  for (const { id, pair_key } of cases) {
    const [victim = '', perpetrator = ''] = ['victim', 'perpetrator'].map(
      (role) => identityOf.get(personOf(id, role)) ?? '',
    );
    expect(pair_key).toBe(pairKeyOf(victim, perpetrator));
    expect(victim).not.toBe(perpetrator);
  }
  const standing = cases.filter(({ joined_to }) => joined_to === null);
  expect(new Set(standing.map(({ pair_key }) => pair_key)).size).toBe(standing.length);
  const standingOf = new Map(
    cases.map(({ id, pair_key }) => [
      id,
      standing.find((other) => other.pair_key === pair_key)?.id,
    ]),
  );
  for (const { id, joined_to } of cases) expect(joined_to ?? id).toBe(standingOf.get(id));

  const referrals = await db
    .selectFrom('referrals')
    .select(['id', 'case_id', 'entered_case_id'])
    .execute();
  for (const { case_id, entered_case_id } of referrals) {
    expect(case_id).toBe(standingOf.get(entered_case_id));
  }
  expect(new Set(referrals.map(({ entered_case_id }) => entered_case_id)).size).toBe(cases.length);
  await expectFollowers(db, new Map(referrals.map((row) => [row.id, row.case_id])));
  await expectFoundByName(db, standing, { personOf, identityOf });
}

/** Hearings and actions stand under the case of their referral. */
async function expectFollowers(db: Db, caseOf: ReadonlyMap<string, string>): Promise<void> {
  const hearings = await db
    .selectFrom('hearings')
    .select(['id', 'referral_id', 'case_id'])
    .execute();
  for (const row of hearings) expect(row.case_id).toBe(caseOf.get(row.referral_id));
  const actions = await db.selectFrom('actions').select(['hearing_id', 'case_id']).execute();
  for (const row of actions) {
    expect(row.case_id).toBe(hearings.find(({ id }) => id === row.hearing_id)?.case_id);
  }
}

type People = {
  readonly personOf: (caseId: string, role: string) => string;
  readonly identityOf: ReadonlyMap<string, string>;
};

/** Each standing case is found by every name of its people, and no joined case by any. */
async function expectFoundByName(
  db: Db,
  standing: readonly { readonly id: string; readonly pair_key: string }[],
  { identityOf }: People,
): Promise<void> {
  const names = await db.selectFrom('person_names').selectAll().execute();
  for (const { person_id, first_name, surname } of names) {
    const text = `${first_name} ${surname}`;
    const found = await casesFound(db, text).execute();
    const identity = identityOf.get(person_id) ?? '';
    const theirs = standing.filter(({ pair_key }) => pair_key.split(' > ').includes(identity));
    expect(found.map(({ case_id }) => case_id)).toEqual(
      expect.arrayContaining(theirs.map(({ id }) => id)),
    );
    const standingIds = new Set(standing.map(({ id }) => id));
    expect(found.filter(({ case_id }) => !standingIds.has(case_id))).toEqual([]);
  }
}
