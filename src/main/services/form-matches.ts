import type { CalendarDate } from '../../shared/domain/calendar-date.ts';
import { readBornOrAge } from '../../shared/domain/form/born-or-age.ts';
import type { FormNotes } from '../../shared/domain/form/form-notes.ts';
import {
  furtherPlaces,
  isAt,
  personAt,
  type PlaceInForm,
} from '../../shared/domain/form/said-places.ts';
import {
  anEmptyPerson,
  rolesOfPair,
  type SaidOfRecord,
  type TypedPerson,
  type TypedReferral,
} from '../../shared/domain/form/typed-referral.ts';
import { readChildren } from '../../shared/domain/matching/children.ts';
import type { FormMatches, MatchedPerson } from '../../shared/domain/matching/match-view.ts';
import type { PersonProfile } from '../../shared/domain/matching/profile.ts';
import type { MatchingSettings } from '../../shared/domain/matching/score-match.ts';
import type { PersonName } from '../../shared/domain/person.ts';
import { otherNamesOf } from '../../shared/domain/form/to-referral.ts';
import { findCaseOfPair, pairKeyOf } from '../store/case-store.ts';
import { numbersOfCases } from '../store/found-cases.ts';
import { getForum } from '../store/forum-store.ts';
import { contactForms } from '../store/sealed-person.ts';
import type { Sealer } from '../store/sealer.ts';
import type { Store } from '../store/store.ts';
import type { Db } from '../store/tables.ts';
import { findMatches } from './find-matches.ts';
import { findAlone, findMeant } from './find-one.ts';
import { notesOf, type Filled } from './forms.ts';
import { describePairs, describePersons } from './matching.ts';
import type { FoundPerson, SoughtPerson } from './person-search.ts';
import { judgeTypedIfOfCase, type RepeatRow } from './referral-views.ts';

/**
 * What a form that is being typed has to say, and who in the store its people may be. Nothing is
 * changed, and nobody is linked before somebody says so.
 */
export async function lookAtForm(
  store: Store,
  { typed, said }: Filled,
): Promise<{ notes: FormNotes; matches: FormMatches }> {
  const { db, sealer } = store;
  const today = store.today();
  const forum = await getForum(db);
  const { settings } = forum;
  const notes = await notesOf(db, typed, { today, forum });
  const row = rowOf(typed, today);
  // Of whoever is not in the form any more nothing is said.
  const current = said.filter((each) => personAt(typed, each) !== undefined);
  const identities = await identitiesSaid(db, current);
  const soughtAt = (at: PlaceInForm): SoughtPerson => ({
    profile: profileOf(personAt(typed, at) ?? anEmptyPerson(), today, sealer),
    own: identities.find((each) => isAt(each, at) && isSame(each))?.identityId ?? null,
    // Whoever is one of the people is not another of them as well.
    apart: new Set(
      identities
        .filter((each) => (isAt(each, at) ? !isSame(each) : isSame(each)))
        .map(({ identityId }) => identityId),
    ),
  });
  const victim = soughtAt({ role: 'victim', place: 0 });
  const perpetrator = soughtAt({ role: 'perpetrator', place: 0 });
  const children = typed.children.flatMap(({ name }) => readChildren(name));
  const found = await findMatches(db, { victim, perpetrator, children }, settings.matching);
  return {
    notes,
    matches: {
      linked: linkedOf(identities),
      linkedCase: await caseOfLinked(db, identities, row, forum.id),
      victim: await withMeant(db, victim, found.victim, settings.matching),
      perpetrator: await withMeant(db, perpetrator, found.perpetrator, settings.matching),
      further: await furtherMatches(db, typed, soughtAt, settings.matching),
      pairs: await describePairs(db, found.pairs, (caseId, relation) =>
        judgeTypedIfOfCase(db, row, caseId, relation),
      ),
    },
  };
}

type SaidIdentity = SaidOfRecord & { readonly identityId: string; readonly person: PersonName };

const isSame = ({ verdict }: SaidOfRecord): boolean => verdict === 'same';

const linkedOf = (identities: readonly SaidIdentity[]): FormMatches['linked'] =>
  identities.filter(isSame).map(({ role, place, person }) => ({ role, place, person }));

/** Who each of those beside the pair may be, but for those of whom nothing is known yet. */
async function furtherMatches(
  db: Db,
  typed: TypedReferral,
  soughtAt: (at: PlaceInForm) => SoughtPerson,
  settings: MatchingSettings,
): Promise<FormMatches['further']> {
  const all: FormMatches['further'] = [];
  for (const at of furtherPlaces(typed)) {
    const person = personAt(typed, at);
    if (person === undefined || isBlank(person)) continue;
    const found = (await findAlone(db, soughtAt(at), settings)).slice(0, saidAtMost);
    all.push({ ...at, found: await describePersons(db, found) });
  }
  return all;
}

/** Nobody is found by a day of birth or a gender alone. */
function isBlank(person: TypedPerson): boolean {
  const { isNotKnown, firstName, surname, aliases, previousNames } = person;
  const names = isNotKnown ? [] : [firstName, surname, aliases, previousNames];
  const { address, postcode, phone } = person;
  return [...names, address, postcode, phone].every((text) => text.trim() === '');
}

/** The case in which the two stand together, in these roles; null when there is none. */
async function caseOfLinked(
  db: Db,
  identities: readonly SaidIdentity[],
  row: RepeatRow,
  forumId: string,
): Promise<FormMatches['linkedCase']> {
  const same = identities.filter(isSame);
  const [victim, perpetrator] = rolesOfPair.map((role) =>
    same.find((each) => isAt(each, { role, place: 0 })),
  );
  if (victim === undefined || perpetrator === undefined) return null;
  const pairKey = pairKeyOf(victim.identityId, perpetrator.identityId);
  const standing = await findCaseOfPair(db, forumId, pairKey);
  if (standing === undefined) return null;
  const number = (await numbersOfCases(db, [standing.id])).get(standing.id) ?? '';
  const repeat = await judgeTypedIfOfCase(db, row, standing.id, 'same-pair');
  return { caseId: standing.id, number, repeat };
}

async function identitiesSaid(db: Db, said: readonly SaidOfRecord[]): Promise<SaidIdentity[]> {
  if (said.length === 0) return [];
  const rows = await db
    .selectFrom('persons')
    .select(['id', 'identity_id', 'first_name', 'surname', 'dob'])
    .where(
      'id',
      'in',
      said.map(({ personId }) => personId),
    )
    .execute();
  return said.flatMap((each) => {
    const row = rows.find(({ id }) => id === each.personId);
    if (row === undefined) return [];
    const { id, first_name: firstName, surname, dob } = row;
    return [{ ...each, identityId: row.identity_id, person: { id, firstName, surname, dob } }];
  });
}

/** Without the key to addresses nothing is compared by them. */
function profileOf(person: TypedPerson, today: CalendarDate, sealer: Sealer | null): PersonProfile {
  const own = { firstName: person.firstName.trim(), surname: person.surname.trim() };
  const contact = sealer === null ? { places: [], phones: [] } : contactForms(sealer, person);
  return {
    kind: person.kind,
    names: person.isNotKnown ? [{ firstName: '', surname: '' }] : [own, ...otherNamesOf(person)],
    dob: readBornOrAge(person.born, today).dob,
    gender: person.gender,
    ...contact,
  };
}

const saidAtMost = 10;

/** With whoever may be meant by the little that is typed yet: a surname is enough to go on. */
async function withMeant(
  db: Db,
  sought: SoughtPerson,
  found: readonly FoundPerson[],
  settings: MatchingSettings,
): Promise<MatchedPerson[]> {
  const known = new Set([...found.map(({ identityId }) => identityId), ...sought.apart]);
  if (sought.own !== null) known.add(sought.own);
  const meant = (await findMeant(db, sought.profile, settings)).filter(
    ({ identityId }) => !known.has(identityId),
  );
  return describePersons(db, [...found, ...meant].slice(0, saidAtMost));
}

const rowOf = (typed: TypedReferral, today: CalendarDate): RepeatRow => ({
  id: '',
  received_on: typed.receivedOn ?? today,
  incident_on: typed.incidentOn,
  identified_on: typed.identifiedOn,
  would_be_crime: typed.wouldBeCrime,
  decision_basis: null,
});
