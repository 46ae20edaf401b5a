import type { OtherName } from '../../shared/domain/other-names.ts';
import type { Person } from '../../shared/domain/person.ts';
import { isSameOnEntry } from '../../shared/domain/matching/same-on-entry.ts';
import type { ReceivedFurther } from '../store/as-received.ts';
import { addWords } from '../store/case-store.ts';
import { addSubjects } from '../store/subject-store.ts';
import { addOtherNames } from '../store/profile-store.ts';
import type { Db } from '../store/tables.ts';
import type { Entry } from '../store/store.ts';
import { keepPerson, onlyOne, sameNamed, type KeptPerson } from './keep-person.ts';
import { regroup } from './identities.ts';

/** Somebody whom a referral names beside its two people. */
export type FurtherPerson = {
  readonly role: 'victim' | 'perpetrator';
  /** To the victim. */
  readonly relationship: string;
  readonly person: Omit<Person, 'id'>;
  readonly otherNames: readonly OtherName[];
};

export type KeptFurther = ReceivedFurther & { readonly identityId: string };

type Named = {
  readonly pair: Readonly<Record<'victim' | 'perpetrator', Pick<KeptPerson, 'identityId'>>>;
  /** Records of others whom the referral names already. */
  readonly beside: readonly string[];
};

/** Keeps these people as persons of the store; nobody is taken for one whom the referral names already. */
export async function keepFurther(
  entry: Entry,
  further: readonly FurtherPerson[],
  { pair, beside }: Named,
  receivedOn: string,
): Promise<KeptFurther[]> {
  const others =
    beside.length === 0
      ? []
      : await entry.tx
          .selectFrom('persons')
          .select('identity_id')
          .where('id', 'in', beside)
          .execute();
  const taken = new Set([
    pair.victim.identityId,
    pair.perpetrator.identityId,
    ...others.map(({ identity_id }) => identity_id),
  ]);
  const kept: KeptFurther[] = [];
  for (const each of further) {
    const same = await sameNamed(entry, each.person);
    const known = onlyOne(same.records(isSameOnEntry));
    const isTaken = known !== undefined && taken.has(known.identity_id);
    const { id, identityId } = await keepPerson(
      entry,
      each.person,
      isTaken ? undefined : known,
      receivedOn,
    );
    taken.add(identityId);
    const { role, relationship } = each;
    const otherNames = [...each.otherNames];
    const person = { ...each.person, id };
    kept.push({ role, relationship, person, otherNames, identityId });
    if (otherNames.length === 0) continue;
    await addOtherNames(entry.tx, id, otherNames);
    await regroup(entry.tx, [id], entry.at);
  }
  return kept;
}

type Place = {
  /** The case that stands for the pair. */
  readonly standing: string;
  /** The case under which the referral was entered. */
  readonly caseId: string;
};

/** Puts people into a case beside its pair, and lets it be found by their names. */
export async function addFurther(
  db: Db,
  { standing, caseId }: Place,
  further: readonly {
    readonly role: 'victim' | 'perpetrator';
    readonly person: { readonly id: string };
  }[],
): Promise<void> {
  if (further.length === 0) return;
  await addSubjects(
    db,
    caseId,
    further.map(({ role, person }) => ({ role, personId: person.id })),
  );
  await addWords(db, { standing, caseIds: [caseId] });
}
