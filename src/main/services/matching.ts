import type { CalendarDate } from '../../shared/domain/calendar-date.ts';
import type {
  MatchedCase,
  MatchedPair,
  MatchedPerson,
  ReferralMatches,
} from '../../shared/domain/matching/match-view.ts';
import type { PairRelation } from '../../shared/domain/matching/match-pairs.ts';
import type { PersonName } from '../../shared/domain/person.ts';
import type { RepeatVerdict } from '../../shared/domain/repeat.ts';
import { caseNumber, namesOfCases, type NamedPair } from '../store/case-store.ts';
import { getForum } from '../store/forum-store.ts';
import {
  incidentsOfIdentities,
  lastDatesOfCases,
  rolesOfIdentities,
  type CaseRole,
} from '../store/matched-cases.ts';
import { isNamedElsewhere } from '../store/join-store.ts';
import { readAsReceived } from '../store/as-received.ts';
import { peopleInCase } from '../store/people-in-case.ts';
import { findReferrals } from '../store/referral-store.ts';
import { contactForms } from '../store/sealed-person.ts';
import { requireSealer } from '../store/sealed-text.ts';
import type { Store } from '../store/store.ts';
import type { Db } from '../store/tables.ts';
import { findMatches, type FoundPair } from './find-matches.ts';
import { findMeant } from './find-one.ts';
import { decisionsAboutAll } from './match-decisions.ts';
import { otherNamesOf } from './known-names.ts';
import { notFound, peopleOf } from './people-of-case.ts';
import type { FoundPerson } from './person-search.ts';
import { soughtPair } from './sought-pair.ts';
import { judgeIfOfCase } from './referral-views.ts';

/** Who and which cases the people of a referral may be, except where somebody said they are not. */
export async function matchesOfReferral({ db }: Store, id: string): Promise<ReferralMatches> {
  const [row] = await findReferrals(db, [id]);
  if (row === undefined) throw notFound();
  const people = await peopleOf(db, row.entered_case_id);
  const { settings } = await getForum(db);
  const { children } = readAsReceived(row.as_received);
  const sought = await soughtPair(db, people, children);
  const found = await findMatches(db, sought, settings.matching);
  return {
    victim: await describePersons(db, found.victim),
    perpetrator: await describePersons(db, found.perpetrator),
    pairs: await describePairs(db, found.pairs, (caseId, relation) =>
      judgeIfOfCase(db, id, caseId, relation),
    ),
    decisions: await decisionsAboutAll(db, await peopleInCase(db, row.entered_case_id)),
    shared: {
      victim: await isNamedElsewhere(db, people.victim.id, id),
      perpetrator: await isNamedElsewhere(db, people.perpetrator.id, id),
    },
  };
}

type Asked = {
  readonly firstName: string;
  readonly surname: string;
  readonly dob: CalendarDate | null;
  readonly postcode: string;
  readonly phone: string;
};

/**
 * Who in the store may be this person, by whatever is known of them.
 * @throws AppError `not-allowed` when whoever asks by a postcode or phone has not the key to compare it
 */
export async function checkPerson(store: Store, asked: Asked): Promise<MatchedPerson[]> {
  const { db } = store;
  const isByContact = asked.postcode !== '' || asked.phone !== '';
  const contact = isByContact
    ? contactForms(requireSealer(store), { ...asked, address: '' })
    : noContact;
  const profile = { names: [asked], dob: asked.dob, gender: '', ...contact };
  const { settings } = await getForum(db);
  return describePersons(db, await findMeant(db, profile, settings.matching));
}

const noContact = { places: [], phones: [] };

export async function describePersons(
  db: Db,
  found: readonly FoundPerson[],
): Promise<MatchedPerson[]> {
  const ids = found.map(({ personId }) => personId);
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('persons')
    .select(['id', 'first_name', 'surname', 'dob'])
    .where('id', 'in', ids)
    .execute();
  const persons = rows.map(({ id, first_name, surname, dob }): PersonName => {
    return { id, firstName: first_name, surname, dob };
  });
  const otherNames = await otherNamesOf(db, persons);
  const identities = found.map(({ identityId }) => identityId);
  const cases = await casesOf(db, identities);
  const incidents = await incidentsOfIdentities(db, identities);
  return found.flatMap(({ identityId, personId, match }) => {
    const person = persons.find(({ id }) => id === personId);
    if (person === undefined) return [];
    return [
      {
        person,
        otherNames: otherNames.get(personId) ?? [],
        match,
        cases: cases.get(identityId) ?? [],
        incidents: incidents.get(identityId) ?? null,
      },
    ];
  });
}

/** The standing cases of each identity, the latest first. */
async function casesOf(
  db: Db,
  identityIds: readonly string[],
): Promise<Map<string, MatchedCase[]>> {
  const { kind } = await getForum(db);
  const roles = await rolesOfIdentities(db, identityIds);
  const caseIds = roles.map(({ caseId }) => caseId);
  const pairs = await namesOfCases(db, caseIds);
  const dates = await lastDatesOfCases(db, caseIds);
  const described = roles.flatMap(({ identityId, caseId, number, role }: CaseRole) => {
    const pair: NamedPair | undefined = pairs.get(caseId);
    if (pair === undefined) return [];
    const last = dates.get(caseId) ?? { lastReferredOn: null, lastHeardOn: null };
    const other = role === 'victim' ? pair.perpetrator : pair.victim;
    const found = { caseId, number: caseNumber(kind, number), role, other, ...last };
    return [{ identityId, found }];
  });
  const latestFirst = described.toSorted((a, b) =>
    (b.found.lastReferredOn ?? '').localeCompare(a.found.lastReferredOn ?? ''),
  );
  return new Map(
    [...Map.groupBy(latestFirst, ({ identityId }) => identityId)].map(([identityId, each]) => [
      identityId,
      each.map(({ found }) => found),
    ]),
  );
}

type Judge = (caseId: string, relation: PairRelation) => Promise<RepeatVerdict | null>;

export async function describePairs(
  db: Db,
  pairs: readonly FoundPair[],
  judge: Judge,
): Promise<MatchedPair[]> {
  const caseIds = pairs.map(({ caseId }) => caseId);
  if (caseIds.length === 0) return [];
  const { kind } = await getForum(db);
  const names = await namesOfCases(db, caseIds);
  const dates = await lastDatesOfCases(db, caseIds);
  const numbers = await db
    .selectFrom('cases')
    .select(['id', 'number'])
    .where('id', 'in', caseIds)
    .execute();
  const described: MatchedPair[] = [];
  for (const { caseId, match } of pairs) {
    const pair = names.get(caseId);
    const number = numbers.find(({ id }) => id === caseId)?.number;
    if (pair === undefined || number === undefined) continue;
    const isQuestion = match.relation === 'same-pair' || match.relation === 'roles-reversed';
    described.push({
      caseId,
      number: caseNumber(kind, number),
      ...pair,
      match,
      ...(dates.get(caseId) ?? { lastReferredOn: null, lastHeardOn: null }),
      repeatIfSame: isQuestion ? await judge(caseId, match.relation) : null,
    });
  }
  return described;
}
