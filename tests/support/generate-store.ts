import { randomBytes } from 'node:crypto';
import type { InsertObject } from 'kysely';
import { addForum } from '../../src/main/services/new-forum.ts';
import { listAgencies, getForum } from '../../src/main/store/forum-store.ts';
import { pairKeyOf, searchWords } from '../../src/main/store/case-store.ts';
import { insertMany } from '../../src/main/store/insert-many.ts';
import { insertPersons } from '../../src/main/store/person-store.ts';
import { nothingSealed, requireSealer, sealText } from '../../src/main/store/sealed-text.ts';
import { sealReceived } from '../../src/main/store/as-received.ts';
import { sealedOfReferral } from '../../src/main/store/referral-columns.ts';
import type { Sealer } from '../../src/main/store/sealer.ts';
import type { Store, Tx } from '../../src/main/store/store.ts';
import type { Tables } from '../../src/main/store/tables.ts';
import { addDays } from '../../src/shared/domain/calendar-date.ts';
import { bareNames, fullName, type Person } from '../../src/shared/domain/person.ts';
import { firstNames, sentences, surnames } from './generate-words.ts';

const nobodys = { victim: [], perpetrator: [] };

/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Size = {
  readonly cases: number;
  readonly seed?: number;
  /** The last day on which a referral came. */
  readonly until?: string;
};

const years = 10;
const casesPerMeeting = 16;
const at = '2026-01-01T09:00:00.000Z';
const stamps = { created_at: at, updated_at: at };

type Rows = { readonly people: Person[] } & { [T in keyof Tables]?: InsertObject<Tables, T>[] };

/** Fills an empty store with ten years of a county's work, in one transaction. */
export async function generateStore(
  store: Store,
  { cases, seed = 2026, until = '2026-11-08' }: Size,
): Promise<void> {
  await addForum(store, 'Northmere MARAC', 'marac');
  const forum = await getForum(store.db);
  const agencies = (await listAgencies(store.db)).map(({ id }) => id);
  const random = seededRandom(seed);
  const sealer = requireSealer(store);
  const generator = createGenerator({
    random,
    agencies,
    forumId: forum.id,
    cases,
    until,
    sealer,
  });
  await store.change('sample.filled', null, async (tx) => {
    for (let meeting = 0; meeting * casesPerMeeting < cases; meeting += 1) {
      await insertRows(tx, sealer, generator.meeting(meeting));
    }
  });
}

async function insertRows(tx: Tx, sealer: Sealer, { people, ...rows }: Rows): Promise<void> {
  await insertPersons(tx, sealer, people, at);
  for (const [table, all] of Object.entries(rows) as [
    keyof Tables,
    InsertObject<Tables, 'cases'>[],
  ][]) {
    await insertMany(tx, table as 'cases', all);
  }
}

type Setting = {
  readonly random: () => number;
  readonly agencies: readonly string[];
  readonly forumId: string;
  readonly cases: number;
  readonly until: string;
  readonly sealer: Sealer;
};

type Pair = { readonly victim: Person; readonly perpetrator: Person };

/** Version 4 ids from the seed, so that two runs make the same store. */
const idFrom = (random: () => number): string => {
  const hex = Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
};

function createGenerator({ random, agencies, forumId, cases, until, sealer }: Setting) {
  const id = (): string => idFrom(random);
  const whole = (below: number): number => Math.floor(random() * below);
  const pick = <T>(from: readonly T[]): T => from[whole(from.length)] as T;
  const meetings = Math.ceil(cases / casesPerMeeting);
  const daysApart = (years * 365) / meetings;
  let number = 0;

  const person = (rows: Rows, role: 'victim' | 'perpetrator'): Person => {
    const made: Person = {
      ...bareNames,
      id: id(),
      firstName: pick(firstNames),
      surname: pick(surnames),
      dob: addDays('1950-01-01', whole(20_000)),
      gender: role === 'victim' ? 'Female' : 'Male',
      ethnicity: 'White British',
      disability: 'No',
      lgbt: 'No',
      address: `${1 + whole(200)} ${pick(surnames)} Road`,
      postcode: `NG${1 + whole(25)} ${whole(10)}AB`,
      phone: `07${100_000_000 + whole(899_999_999)}`,
      safeContact: role === 'victim' ? 'Weekdays 10 to 12' : '',
    };
    rows.people.push(made);
    return made;
  };

  const referral = (caseId: string, pair: Pair, receivedOn: string, isDecided: boolean) =>
    referralRow(id(), caseId, pair, { receivedOn, isDecided });

  const referralRow = (
    referralId: string,
    caseId: string,
    pair: Pair,
    { receivedOn, isDecided }: { receivedOn: string; isDecided: boolean },
  ) => ({
    id: referralId,
    case_id: caseId,
    entered_case_id: caseId,
    agency_id: pick(agencies),
    reference: `G${String(number).padStart(6, '0')}-${whole(1_000_000)}`,
    received_on: receivedOn,
    referrer: sealText(sealer, sealedOfReferral(referralId, 'referrer'), 'D. Foster'),
    relationship: 'Ex-partner',
    children_count: whole(4),
    assessment_yes: 6 + whole(16),
    judgement_reason: random() < 0.2 ? 'Recent separation and stalking' : '',
    incident_count: whole(6),
    incident_on: addDays(receivedOn, -1 - whole(6)),
    incident_summary: pick(sentences),
    police_reference: '',
    victim_aware: 'Yes',
    consent: 'unknown' as const,
    consent_note: '',
    would_be_crime: 'unknown' as const,
    identified_on: null,
    other_area: '',
    other_area_referred_on: null,
    as_received: JSON.stringify(
      sealReceived(sealer, referralId, {
        ...pair,
        otherNames: nobodys,
        further: [],
        children: [],
      }),
    ),
    other_columns: nothingSealed,
    row_hash: randomBytes(16).toString('hex'),
    status: isDecided ? ('accepted' as const) : ('received' as const),
    decision_reason: isDecided ? 'Visible high risk' : '',
    decided_at: isDecided ? at : null,
    decision_basis: null,
    awaits_hearing: 0 as const,
    ...stamps,
  });

  const hearing = (
    rows: Rows,
    place: {
      meetingId: string;
      caseId: string;
      referralId: string;
      position: number;
      heldOn: string;
      isOver: boolean;
    },
  ) => {
    const hearingId = id();
    rows.hearings?.push({
      id: hearingId,
      meeting_id: place.meetingId,
      case_id: place.caseId,
      referral_id: place.referralId,
      position: place.position,
      minutes: 12,
      started_at: place.isOver ? at : null,
      ended_at: place.isOver ? at : null,
      wishes: pick(sentences),
      wishes_source: 'IDVA service',
      tell_victim_who: 'IDVA service',
      tell_victim_by: null,
      protective_factors: '',
      links: '',
      outcome: place.isOver ? 'heard' : null,
      outcome_note: '',
      binned_at: null,
      ...stamps,
    });
    for (const agencyId of agencies.slice(0, 8)) {
      rows.information?.push({
        hearing_id: hearingId,
        agency_id: agencyId,
        state: 'information',
        text: `${pick(sentences)} ${pick(sentences)}`,
        is_opinion: 0,
        not_for_disclosure: 0,
        updated_at: at,
      });
    }
    const riskId = id();
    rows.risks?.push({
      id: riskId,
      hearing_id: hearingId,
      position: 0,
      subject: 'victim',
      text: pick(sentences),
      imminence: 'days',
      binned_at: null,
      ...stamps,
    });
    for (let position = 0; position < 6; position += 1) {
      const dueOn = addDays(place.heldOn, 3 + whole(25));
      const isDone = random() < 0.97;
      rows.actions?.push({
        id: id(),
        hearing_id: hearingId,
        case_id: place.caseId,
        agency_id: pick(agencies),
        position,
        text: pick(sentences),
        due_on: dueOn,
        original_due_on: dueOn,
        risk_id: riskId,
        status: isDone ? 'done' : 'open',
        status_note: '',
        status_on: isDone ? dueOn : null,
        status_recorded_at: isDone ? `${dueOn}T12:00:00.000Z` : null,
        binned_at: null,
        ...stamps,
      });
    }
  };

  const meetingRow = (meetingId: string, heldOn: string, isOver: boolean) => ({
    id: meetingId,
    forum_id: forumId,
    held_on: heldOn,
    starts_at: '09:30',
    ends_at: '13:00',
    place: 'Civic Centre',
    chair: 'R. Hargreaves',
    minute_taker: 'J. Lowe',
    status: isOver ? ('finalised' as const) : ('in-progress' as const),
    opening_minutes: 20,
    closing_minutes: 10,
    confidentiality_read_at: null,
    started_at: at,
    other_business: '',
    correction_reason: '',
    ...stamps,
  });

  /** Every fifth case comes a second time; the last meeting is still running. */
  const meeting = (index: number): Rows => {
    const rows: Rows = {
      people: [],
      cases: [],
      case_subjects: [],
      case_words: [],
      meetings: [],
      referrals: [],
      hearings: [],
      information: [],
      risks: [],
      actions: [],
    };
    const isOver = index < meetings - 1;
    const heldOn = addDays(until, Math.round(-(meetings - 1 - index) * daysApart));
    const meetingId = id();
    rows.meetings?.push(meetingRow(meetingId, heldOn, isOver));
    for (let position = 0; position < casesPerMeeting && number < cases; position += 1) {
      number += 1;
      const caseId = id();
      const victim = person(rows, 'victim');
      const perpetrator = person(rows, 'perpetrator');
      const pairKey = pairKeyOf(victim.id, perpetrator.id);
      const known = { forum_id: forumId, pair_key: pairKey, joined_to: null };
      rows.cases?.push({ id: caseId, number, ...known, ...stamps });
      rows.case_subjects?.push(
        { case_id: caseId, person_id: victim.id, role: 'victim', position: 0 },
        { case_id: caseId, person_id: perpetrator.id, role: 'perpetrator', position: 0 },
      );
      const words = searchWords(`${fullName(victim)} ${fullName(perpetrator)}`);
      rows.case_words?.push(...words.map((word) => ({ word, case_id: caseId })));
      const heard = referral(caseId, { victim, perpetrator }, addDays(heldOn, -10), true);
      rows.referrals?.push(heard);
      hearing(rows, { meetingId, caseId, referralId: heard.id, position, heldOn, isOver });
      if (number % 5 === 0) {
        const again = addDays(heldOn, 20 + whole(200));
        rows.referrals?.push(referral(caseId, { victim, perpetrator }, again, number % 50 !== 0));
      }
    }
    return rows;
  };

  return { meeting };
}
