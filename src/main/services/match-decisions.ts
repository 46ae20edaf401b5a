import { randomUUID } from 'node:crypto';
import { dateWithYear } from '../../shared/domain/date-words.ts';
import { dayOf, type Instant } from '../../shared/domain/calendar-date.ts';
import { standingAgainst } from '../../shared/domain/matching/identities.ts';
import type { MatchDecision, PersonDecision } from '../../shared/domain/matching/match-view.ts';
import type { PersonName } from '../../shared/domain/person.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { binnedPersons } from '../store/binned-persons.ts';
import { casesOfIdentities, standingCase } from '../store/case-store.ts';
import { decisionsOn, findDecision, insertDecision, undoDecision } from '../store/match-store.ts';
import { peopleInCase, type InCase } from '../store/people-in-case.ts';
import { getPersonRow } from '../store/person-store.ts';
import { findReferrals } from '../store/referral-store.ts';
import type { Store, Tx } from '../store/store.ts';
import type { Db } from '../store/tables.ts';
import { regroup, toVerdict } from './identities.ts';
import { caseNotFound, notFound, peopleOf } from './people-of-case.ts';

type Verdict = {
  readonly personId: string;
  readonly otherId: string;
  readonly verdict: 'same' | 'different';
};

export type Decisions = { decisionIds: string[] };

/** Keeps what somebody said of two records, and joins or parts what hangs on them. */
export const decideMatch = (store: Store, said: Verdict): Promise<Decisions> =>
  store.change(`person.${said.verdict}`, said.personId, async (tx, at) => {
    const id = await keepVerdict(tx, said, store.viewer.name, at);
    await regroup(tx, [said.personId, said.otherId], at);
    return { decisionIds: id === null ? [] : [id] };
  });

/** Keeps one verdict. Null when that is known already. */
export async function keepVerdict(
  tx: Tx,
  { personId, otherId, verdict }: Verdict,
  by: string,
  at: string,
): Promise<string | null> {
  const records = await recordsOf(tx, [personId, otherId]);
  const identities = new Map(records.map(({ id, identity_id }) => [id, identity_id]));
  const [one, other] = [identities.get(personId), identities.get(otherId)];
  if (one === undefined || other === undefined) {
    throw new AppError('not-found', 'This person is not in the store.');
  }
  const decisions = await decisionsOn(tx, [...identities.keys()]);
  const apart = standingAgainst(
    identities,
    [personId, otherId],
    decisions.map((row) => ({ ...toVerdict(row), decidedAt: row.decided_at })),
  );
  if (verdict === 'same') {
    if (one === other) return null;
    if (apart !== undefined) refuseAsApart(apart.decidedAt);
    await refuseOneInBothRoles(tx, one, other);
    await refuseInOneCase(tx, one, other);
    if (new Set(records.map(({ kind }) => kind)).size > 1) refuseTwoKinds();
  } else {
    if (one === other) refuseAsJoined();
    if (apart !== undefined) return null;
  }
  const id = randomUUID();
  const [first = '', second = ''] = [personId, otherId].toSorted();
  const said = { person_id: first, other_id: second, verdict };
  await insertDecision(tx, { id, ...said, decided_by: by, decided_at: at });
  return id;
}

function refuseAsJoined(): never {
  throw new AppError(
    'conflict',
    'These two are joined as the same person. Undo that decision first, then say that they are different.',
  );
}

function refuseAsApart(decidedAt: Instant): never {
  const on = dateWithYear(dayOf(decidedAt));
  throw new AppError(
    'conflict',
    `On ${on} somebody said that these are different people. Undo that decision first.`,
  );
}

/** Nobody is the victim and the perpetrator of one referral. */
async function refuseOneInBothRoles(tx: Tx, one: string, other: string): Promise<void> {
  const cases = await casesOfIdentities(tx, [one]);
  const isPair = cases.some(
    ({ victimIdentity, perpetratorIdentity }) =>
      victimIdentity === other || perpetratorIdentity === other,
  );
  if (!isPair) return;
  throw new AppError(
    'conflict',
    'A referral names these two as victim and perpetrator, so they are two people.',
  );
}

/** Who stand beside each other in one case were named as two. */
async function refuseInOneCase(tx: Tx, one: string, other: string): Promise<void> {
  const both = await tx
    .selectFrom('case_subjects as first')
    .innerJoin('persons as one', 'one.id', 'first.person_id')
    .innerJoin('case_subjects as second', 'second.case_id', 'first.case_id')
    .innerJoin('persons as other', 'other.id', 'second.person_id')
    .select('first.case_id')
    .where('one.identity_id', '=', one)
    .where('other.identity_id', '=', other)
    .limit(1)
    .executeTakeFirst();
  if (both === undefined) return;
  throw new AppError(
    'conflict',
    'A case names these two beside each other, so they are two people. If one was typed twice, correct its referral.',
  );
}

function refuseTwoKinds(): never {
  throw new AppError(
    'conflict',
    'One of these is a person and the other a group or a place, so they cannot be the same.',
  );
}

/** Every record of the identities to which these records belong. */
const recordsOf = (db: Db, personIds: readonly string[]) =>
  db
    .selectFrom('persons')
    .innerJoin('persons as records', 'records.identity_id', 'persons.identity_id')
    .select(['records.id', 'records.identity_id', 'records.kind'])
    .distinct()
    .where('persons.id', 'in', personIds)
    // Of somebody whose list was removed meanwhile nothing is decided.
    .where('persons.number', 'not in', binnedPersons(db))
    .execute();

/** Takes decisions back; what they joined parts again, with everything entered under each. */
export const undoMatches = (store: Store, decisionIds: readonly string[]): Promise<void> =>
  store.change('person.decision-undone', decisionIds[0] ?? null, (tx, at) =>
    takeBack(tx, decisionIds, store.viewer.name, at),
  );

export async function takeBack(
  tx: Tx,
  decisionIds: readonly string[],
  by: string,
  at: Instant,
): Promise<void> {
  for (const id of decisionIds) {
    const decision = await findDecision(tx, id);
    if (decision === undefined || decision.undone_at !== null) throw undoneAlready();
    await undoDecision(tx, id, by, at);
    await regroup(tx, [decision.person_id, decision.other_id], at);
  }
}

const undoneAlready = (): AppError =>
  new AppError('not-found', 'This decision has already been undone.');

/**
 * Joins again what was parted: decisions that were taken back are made once more, and where somebody was
 * given a record of their own, that decision is taken back and the two are joined.
 */
export const joinAgain = (store: Store, decisionIds: readonly string[]): Promise<Decisions> =>
  store.change('person.same', decisionIds[0] ?? null, async (tx, at) => {
    const again: string[] = [];
    for (const decisionId of decisionIds) {
      const decision = await findDecision(tx, decisionId);
      const { person_id: personId, other_id: otherId, verdict, undone_at } = decision ?? missing();
      if (verdict === 'different') {
        if (undone_at !== null) throw undoneAlready();
        await undoDecision(tx, decisionId, store.viewer.name, at);
      }
      again.push(...(await keepSame(tx, { personId, otherId }, store.viewer.name, at)));
    }
    return { decisionIds: again };
  });

function missing(): never {
  throw new AppError('not-found', 'This decision is not in the store.');
}

type SaidPair = {
  readonly referralId: string;
  readonly caseId: string;
  /** What the screen showed, and somebody said yes to. */
  readonly relation: 'same-pair' | 'roles-reversed';
};

/** Says that the two people of a referral are the two of a case, in its roles or reversed. */
export const decidePair = (
  store: Store,
  { referralId, caseId, relation }: SaidPair,
): Promise<Decisions> =>
  store.change('pair.same', caseId, async (tx, at) => {
    const [referral] = await findReferrals(tx, [referralId]);
    if (referral === undefined) throw notFound();
    const asked = await peopleOf(tx, referral.entered_case_id);
    const known = await peopleOf(tx, await standingCase(tx, caseId));
    const others =
      relation === 'roles-reversed'
        ? { victim: known.perpetrator, perpetrator: known.victim }
        : known;
    const decisionIds: string[] = [];
    for (const role of rolesOfPair) {
      const said = { personId: asked[role].id, otherId: others[role].id };
      decisionIds.push(...(await keepSame(tx, said, store.viewer.name, at)));
    }
    return { decisionIds };
  });

export const rolesOfPair = ['victim', 'perpetrator'] as const;

/** Keeps that two records are one person, and joins what hangs on them. */
export async function keepSame(
  tx: Tx,
  two: Omit<Verdict, 'verdict'>,
  by: string,
  at: Instant,
): Promise<string[]> {
  const id = await keepVerdict(tx, { ...two, verdict: 'same' }, by, at);
  await regroup(tx, [two.personId, two.otherId], at);
  return id === null ? [] : [id];
}

type Roles = { readonly victim: readonly string[]; readonly perpetrator: readonly string[] };

/** What was decided about these identities, the latest first. */
async function decisionsAbout(db: Db, roles: Roles): Promise<MatchDecision[]> {
  const records = await db
    .selectFrom('persons')
    .select(['id', 'identity_id', 'first_name', 'surname', 'dob'])
    .where('identity_id', 'in', [...roles.victim, ...roles.perpetrator])
    .execute();
  const rows = await decisionsOn(
    db,
    records.map(({ id }) => id),
  );
  if (rows.length === 0) return [];
  const others = await db
    .selectFrom('persons')
    .select(['id', 'first_name', 'surname', 'dob'])
    .where(
      'id',
      'in',
      rows.flatMap(({ person_id, other_id }) => [person_id, other_id]),
    )
    .execute();
  const nameOf = (id: string): PersonName => {
    const row = others.find((each) => each.id === id);
    return {
      id,
      firstName: row?.first_name ?? '',
      surname: row?.surname ?? '',
      dob: row?.dob ?? null,
    };
  };
  return rows.toReversed().map((row): MatchDecision => {
    const own = records.find(({ id }) => id === row.person_id) ? row.person_id : row.other_id;
    const identityId = records.find(({ id }) => id === own)?.identity_id ?? '';
    return {
      id: row.id,
      verdict: row.verdict,
      role: roles.victim.includes(identityId) ? 'victim' : 'perpetrator',
      person: nameOf(own),
      other: nameOf(own === row.person_id ? row.other_id : row.person_id),
      decidedBy: row.decided_by,
      decidedAt: row.decided_at,
    };
  });
}

/** What was decided about the people of a case, the pair and those beside it. */
export async function decisionsOfCase({ db }: Store, caseId: string): Promise<MatchDecision[]> {
  const people = await peopleInCase(db, caseId);
  if (people.length === 0) throw caseNotFound();
  return decisionsAboutAll(db, people);
}

export function decisionsAboutAll(
  db: Db,
  people: readonly Pick<InCase, 'identityId' | 'role'>[],
): Promise<MatchDecision[]> {
  const of = (role: InCase['role']): string[] =>
    people.filter((each) => each.role === role).map(({ identityId }) => identityId);
  return decisionsAbout(db, { victim: of('victim'), perpetrator: of('perpetrator') });
}

/** What was decided about the records of a person, by any of them. @throws AppError `not-found` */
export async function decisionsOfPerson(
  { db }: Store,
  personId: string,
): Promise<PersonDecision[]> {
  const { identity_id: identityId } = await getPersonRow(db, personId);
  const decisions = await decisionsAbout(db, { victim: [identityId], perpetrator: [] });
  return decisions.map(({ role: _, ...decision }) => decision);
}
