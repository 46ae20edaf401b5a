import { bareNames } from '../../src/shared/domain/person.ts';
import { requireSealer } from '../../src/main/store/sealed-text.ts';
import { addToAgenda } from '../../src/main/services/agenda.ts';
import { acceptReferrals } from '../../src/main/services/decisions.ts';
import {
  saveAction,
  saveInformation,
  saveOutcome,
  saveRisk,
  startHearing,
} from '../../src/main/services/hearings.ts';
import { setActionStatus } from '../../src/main/services/actions.ts';
import { decideMatch } from '../../src/main/services/match-decisions.ts';
import { createMeeting, markAttendance, startMeeting } from '../../src/main/services/meetings.ts';
import { finaliseMinutes } from '../../src/main/services/minutes.ts';
import { insertIncidentList, keepSource } from '../../src/main/store/incident-list-store.ts';
import { insertIncidents, insertReferences } from '../../src/main/store/incident-store.ts';
import { listAgencies } from '../../src/main/store/forum-store.ts';
import { insertHeldRows, type NewHeldRow } from '../../src/main/store/list-store.ts';
import { insertPersons } from '../../src/main/store/person-store.ts';
import type { Store } from '../../src/main/store/store.ts';
import type { CalendarDate } from '../../src/shared/domain/calendar-date.ts';
import type { ListValues } from '../../src/shared/domain/referral-list.ts';
import { AppError } from '../../src/shared/ipc/result.ts';
import { peopleOf } from '../../src/main/services/people-of-case.ts';
import { anEntry, anId, aPlan, aReferral } from './builders.ts';
import { recordsOf } from './entered-records.ts';
import { seededRandom } from './generate-store.ts';
import { openEntries } from './open-entries.ts';

/** Few enough that pairs come again, with roles reversed, and look like one another. */
const people = [
  { firstName: 'Olivia', surname: 'Bayley', dob: '1991-03-04', phone: '07700900111' },
  { firstName: 'Liv', surname: 'Bailey', dob: '1991-03-04', phone: '07700900111' },
  { firstName: 'Marta', surname: 'Kaczmarek', dob: '1984-11-20', phone: '' },
  { firstName: 'Martha', surname: 'Kaczmarek', dob: '1984-11-20', phone: '' },
  { firstName: 'Zofia', surname: 'Turner', dob: '1979-02-01', phone: '07700900222' },
  { firstName: 'Craig', surname: 'Khan', dob: '2001-05-06', phone: '' },
  { firstName: 'Craig', surname: 'Kahn', dob: '2001-06-05', phone: '07700900333' },
  { firstName: 'Dean', surname: 'Eccleston', dob: '1988-08-08', phone: '' },
  { firstName: 'Piotr', surname: 'Allen', dob: '1990-12-12', phone: '07700900444' },
] as const;

type Random = {
  readonly store: Store;
  readonly below: (limit: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
};

/** A store with a bit of everything in it, the same for the same seed but for its ids. */
export async function fillAtRandom(store: Store, seed: number): Promise<void> {
  const next = seededRandom(seed);
  const below = (limit: number): number => Math.floor(next() * limit);
  const random: Random = { store, below, pick: (from) => from[below(from.length)] as never };
  const referrals = await addReferrals(random, 14);
  await joinSome(random, referrals, 5);
  await holdMeeting(random, '2026-09-10', 'final');
  await holdMeeting(random, '2026-10-08', 'running');
  await addReferrals(random, 5);
  await holdMeeting(random, '2026-11-12', 'planned');
  await addIncidents(random);
  await addReferrals(random, 3);
  await recordSome(random, 5);
}

/** Entries of cases and of their people, some of them joined since. */
async function recordSome({ store, below, pick }: Random, count: number): Promise<void> {
  const cases = await store.whole.selectFrom('cases').select('id').orderBy('number').execute();
  for (let number = 0; number < count; number += 1) {
    const caseId = pick(cases).id;
    const { victim } = await peopleOf(store.whole, caseId);
    const day = { startsOn: `2026-11-0${1 + below(9)}`, personId: victim.id };
    await anEntry(store, { kind: 'incident', caseId, content: { what: 'Followed home' }, ...day });
    await anEntry(store, { kind: 'flag', content: { flag: 'firearms', note: 'Ask' }, ...day });
    const plan = { method: 'phone', everyDays: 1 + below(20) };
    await anEntry(store, { kind: 'contact-plan', caseId, content: plan, ...day });
  }
}

async function addReferrals({ store, below, pick }: Random, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const victim = pick(people);
    const perpetrator = pick(people.filter(({ surname }) => surname !== victim.surname));
    const receivedOn: CalendarDate = `2026-0${1 + below(8)}-1${below(9)}`;
    const facts = { receivedOn, reference: `R${anId().slice(0, 6)}`, assessmentYes: 8 + below(12) };
    const children = below(3) === 0 ? ['Ava'] : [];
    ids.push(await aReferral(store, { victim, perpetrator, facts, children }));
  }
  // Some are left to decide.
  await acceptReferrals(
    store,
    ids.filter(() => below(4) > 0),
  );
  return ids;
}

async function joinSome({ store, pick }: Random, referrals: string[], count: number) {
  for (let number = 0; number < count; number += 1) {
    const [one, other] = [pick(referrals), pick(referrals)];
    const roles = ['victim', 'perpetrator'] as const;
    const personId = (await recordsOf(store, one))[pick(roles)];
    const otherId = (await recordsOf(store, other))[pick(roles)];
    if (personId === otherId) continue;
    const verdict = pick(['same', 'same', 'different'] as const);
    // Decisions that contradict each other are refused, as they should be.
    await decideMatch(store, { personId, otherId, verdict }).catch((error: unknown) => {
      if (!(error instanceof AppError)) throw error;
    });
  }
}

async function holdMeeting(
  random: Random,
  heldOn: CalendarDate,
  state: 'planned' | 'running' | 'final',
): Promise<void> {
  const { store, below, pick } = random;
  const { id } = await createMeeting(store, aPlan({ heldOn }));
  const waiting = await store.whole
    .selectFrom('referrals')
    .select('id')
    .where('awaits_hearing', '=', 1)
    .orderBy('id')
    .execute();
  const listed = waiting.filter(() => below(4) > 0).map((row) => row.id);
  if (listed.length === 0) return;
  const entries = openEntries(await addToAgenda(store, id, listed));
  if (state === 'planned') return;
  await startMeeting(store, id);
  const agencies = await listAgencies(store.whole);
  const [first] = agencies;
  if (first === undefined) throw new Error('The forum has no agency');
  await markAttendance(store, id, {
    agencyId: first.id,
    attendance: 'present',
    representative: 'D. Foster',
    informationSentOn: null,
    signed: true,
  });
  for (const { hearingId, victim } of entries) {
    await startHearing(store, id, hearingId);
    await saveInformation(store, hearingId, {
      agencyId: pick(agencies).id,
      state: 'information',
      text: `Known since May, said of ${victim.id}`,
      isOpinion: false,
      notForDisclosure: below(2) === 0,
    });
    const riskId = anId();
    const risk = {
      id: riskId,
      subject: 'victim',
      text: 'Followed home',
      imminence: 'days',
    } as const;
    await saveRisk(store, hearingId, risk);
    await agreeActions(random, hearingId, riskId);
    const outcome = pick(['heard', 'heard', 'deferred', null] as const);
    await saveOutcome(store, hearingId, { outcome, outcomeNote: '' });
  }
  await startHearing(store, id, null);
  if (state === 'final') await finaliseMinutes(store, id);
}

async function agreeActions({ store, below, pick }: Random, hearingId: string, riskId: string) {
  const agencies = await listAgencies(store.whole);
  for (let number = 0; number < 2; number += 1) {
    const id = anId();
    const dueOn: CalendarDate = `2026-1${below(2)}-0${1 + below(9)}`;
    const action = { id, agencyId: pick(agencies).id, text: 'Fit a lock', dueOn, riskId };
    await saveAction(store, hearingId, action);
    const status = pick(['open', 'open', 'done', 'not-undertaken'] as const);
    const note = status === 'not-undertaken' ? 'No van' : '';
    await setActionStatus(store, { actionId: id, status, note, on: '2026-10-20' });
  }
}

/** Incidents of people of cases and of people whom no case names, and rows that were held back. */
async function addIncidents({ store, below, pick }: Random): Promise<void> {
  const known = await store.whole.selectFrom('persons').select('id').orderBy('number').execute();
  await store.change('incident-list.imported', null, async (tx, at) => {
    const sourceNumber = await keepSource(tx, 'Police');
    const list = { id: anId(), fileName: 'crimes.csv', sourceNumber, kind: 'crime' } as const;
    await insertIncidentList(tx, list, at);
    const added = people.slice(0, 3).map((person) => ({
      ...bareNames,
      ...person,
      id: anId(),
    }));
    await insertPersons(tx, requireSealer(store), added, at);
    const victims = [...known, ...added].map(({ id }) => id);
    const references = victims.map((personId, index) => ({ reference: `P${index}`, personId }));
    await insertReferences(tx, sourceNumber, references);
    const incidents = Array.from({ length: 20 }, (_, index) => ({
      source_number: sourceNumber,
      reference: `C${index}`,
      list_id: list.id,
      kind: 'crime' as const,
      occurred_on: `2026-0${1 + below(9)}-15`,
      classification: pick(['Assault', 'Stalking']),
      person_id: pick(victims),
      row_hash: anId(),
    }));
    await insertIncidents(tx, incidents);
    await insertHeldRows(tx, requireSealer(store), heldRowsOf(pick), at);
  });
}

/** Rows that name two people, in either role, one alone, somebody whom no case names, or nobody. */
function heldRowsOf(pick: Random['pick']): NewHeldRow[] {
  const stranger = { firstName: 'Winifred', surname: 'Oakes' };
  const pairs = people.flatMap((one) => people.map((other) => [one, other] as const));
  const named: ListValues[] = [
    ...Array.from({ length: 6 }, () => pick(pairs)),
    ...pairs.slice(0, 3),
    [pick(people), stranger] as const,
  ].map(([victim, perpetrator]) => ({
    victimFirstName: victim.firstName.toUpperCase(),
    victimSurname: ` ${victim.surname}`,
    perpetratorFirstName: perpetrator.firstName,
    perpetratorSurname: perpetrator.surname,
  }));
  const { firstName, surname } = pick(people);
  const alone = { victimFirstName: firstName, victimSurname: surname };
  return [...named, alone, {}].map((values, index) => ({
    id: anId(),
    rowHash: anId(),
    fileName: 'list.csv',
    rowNumber: index + 2,
    values,
    problems: [],
    otherColumns: [],
  }));
}
