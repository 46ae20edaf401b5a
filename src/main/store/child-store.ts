import type { Child, ShownChild } from '../../shared/domain/child.ts';
import { insertMany } from './insert-many.ts';
import { isGiven, openText, sealText, type SealedPlace } from './sealed-text.ts';
import type { Sealer } from './sealer.ts';
import type { ReferralChildrenTable } from './received-tables.ts';
import type { Db } from './tables.ts';

/** Where the school of a referral's child is sealed. */
export const sealedSchool = (referralId: string, position: number): SealedPlace => ({
  table: 'referral_children',
  id: referralId,
  field: `${position}.school`,
});

export async function insertChildren(
  db: Db,
  sealer: Sealer,
  referralId: string,
  children: readonly Child[],
): Promise<void> {
  const rows = children.map((child, position) => ({
    referral_id: referralId,
    position,
    name: child.name,
    dob: child.dob,
    age_said: child.ageSaid,
    expected_on: child.expectedOn,
    is_unborn: child.isUnborn ? (1 as const) : (0 as const),
    school: sealText(sealer, sealedSchool(referralId, position), child.school),
    lives_with: child.livesWith,
  }));
  await insertMany(db, 'referral_children', rows);
}

const rowsOf = (db: Db, referralId: string) =>
  db
    .selectFrom('referral_children')
    .selectAll()
    .where('referral_id', '=', referralId)
    .orderBy('position')
    .execute();

const toChild = (row: ReferralChildrenTable): Omit<Child, 'school'> => ({
  name: row.name,
  dob: row.dob,
  ageSaid: row.age_said,
  isUnborn: row.is_unborn === 1,
  expectedOn: row.expected_on,
  livesWith: row.lives_with,
});

/** The children whom a referral form names, in its order. */
export async function childrenOfReferral(db: Db, referralId: string): Promise<ShownChild[]> {
  const rows = await rowsOf(db, referralId);
  return rows.map((row) => ({ ...toChild(row), hasSchool: isGiven(row.school) }));
}

/** The same with their schools. */
export async function openChildren(db: Db, sealer: Sealer, referralId: string): Promise<Child[]> {
  const rows = await rowsOf(db, referralId);
  return rows.map((row) => ({
    ...toChild(row),
    school: openText(sealer, sealedSchool(referralId, row.position), row.school),
  }));
}

export async function replaceChildren(
  db: Db,
  sealer: Sealer,
  referralId: string,
  children: readonly Child[],
): Promise<void> {
  await db.deleteFrom('referral_children').where('referral_id', '=', referralId).execute();
  await insertChildren(db, sealer, referralId, children);
}

/** `Poppy: St Wilfrid’s Primary`, a line for each child whose school is known. */
export async function openSchools(db: Db, sealer: Sealer, referralId: string): Promise<string> {
  const rows = await rowsOf(db, referralId);
  return rows
    .filter(({ school }) => isGiven(school))
    .map(({ name, position, school }) => {
      const said = openText(sealer, sealedSchool(referralId, position), school);
      return name === '' ? said : `${name}: ${said}`;
    })
    .join('\n');
}
