import { pairKeyOf, searchWords } from '../src/main/store/case-store.ts';
import { addDays } from '../src/shared/domain/calendar-date.ts';
import {
  phoneFormsOf,
  placeFormsOf,
  type Hide,
} from '../src/shared/domain/matching/contact-forms.ts';
import { matchKeys } from '../src/shared/domain/matching/match-keys.ts';
import { comparable } from '../src/shared/domain/matching/profile.ts';
import { createChance, type Chance } from '../tests/support/chance.ts';
import { createPeople, usualYears, type Person } from '../tests/support/list-people.ts';
import { createNotes } from './search-words.ts';

export type Put = (table: string, row: Readonly<Record<string, string | number | null>>) => void;

const at = '2026-01-01T09:00:00.000Z';
const stamps = { created_at: at, updated_at: at };
const casesPerMeeting = 16;
const informationPerCase = 3;
const actionsPerCase = 3;
const firstDay = '2016-01-04';
const days = 3900;

/** Ids that rise: the rows of an index lie no nearer together for it. */
const idOf = (kind: number, number: number): string =>
  `${number.toString(16).padStart(8, '0')}-0000-4000-a000-${kind.toString(16).padStart(12, '0')}`;

type Setting = {
  readonly put: Put;
  readonly cases: number;
  readonly hide: Hide;
  readonly forumId: string;
  readonly agencies: readonly string[];
};

type Made = { readonly id: string; readonly names: string };
type CreatePerson = () => Made;

/** Ten years of work of a force, or of all forces together: people, referrals, hearings and notes. */
export function generateCases({ put, cases, hide, forumId, agencies }: Setting): void {
  const chance = createChance(2026);
  const person = createPersons({ put, chance, hide });
  const note = createNotes(chance);
  for (let number = 1; number <= cases; number += 1) {
    const heldOn = addDays(firstDay, Math.floor((number / cases) * days));
    const ids = {
      case: idOf(2, number),
      meeting: idOf(3, Math.ceil(number / casesPerMeeting)),
      referral: idOf(4, number),
      hearing: idOf(5, number),
    };
    if (number % casesPerMeeting === 1)
      putMeeting(put, chance, { id: ids.meeting, forumId, heldOn });
    putCase(put, { id: ids.case, forumId, number }, person(), person());
    putReferral(put, { chance, note }, { ids, number, heldOn, agencyId: chance.pick(agencies) });
    putHearing(put, { chance, note }, { ids, number, heldOn, agencies });
  }
}

type People = {
  readonly put: Put;
  readonly chance: Chance;
  readonly hide: Hide;
};

/** More are made of these over and over: to make one takes longer than to enter a hundred. */
const peopleMade = 20_000;

type Pattern = {
  readonly first: string;
  readonly born: string;
  /** The present one, and perhaps one from before. */
  readonly surnames: readonly string[];
  readonly keys: readonly string[];
};

function createPersons({ put, chance, hide }: People): CreatePerson {
  const people = createPeople(chance, peopleMade);
  const patterns = Array.from({ length: peopleMade }, (_, index) =>
    patternOf(
      people.create(String(index), {
        gender: chance.pick(['Female', 'Male'] as const),
        years: usualYears(chance),
      }),
      chance,
      hide,
    ),
  );
  let number = 0;
  return () => {
    number += 1;
    const { first, born, surnames, keys } = chance.pick(patterns);
    const id = idOf(1, number);
    put('persons', {
      id,
      first_name: first,
      surname: surnames[0] ?? '',
      dob: born,
      number,
      gender: '',
      ethnicity: '',
      disability: '',
      lgbt: '',
      address: '',
      postcode: '',
      phone: '',
      safe_contact: '',
      interpreter: '',
      person_key: null,
      identity_id: id,
      ...stamps,
    });
    for (const [index, surname] of surnames.entries()) {
      const kind = index === 0 ? 'name' : 'previous';
      put('person_names', { person_id: id, first_name: first, surname, kind });
    }
    for (const key of keys) put('some_keys', { key, person_number: number });
    return { id, names: `${first} ${surnames.join(' ')}` };
  };
}

/** Names as frequent as in life, and the keys of whoever has them. */
function patternOf(made: Person, chance: Chance, hide: Hide): Pattern {
  const { first, surname, born, home, phone } = made;
  const before = chance.pick(['Jones', 'Smith', 'Patel', 'Lewis']);
  const surnames = chance.happens(0.08) && before !== surname ? [surname, before] : [surname];
  const profile = {
    names: surnames.map((each) => ({ firstName: first, surname: each })),
    dob: born,
    gender: '',
    places: [placeFormsOf(`${home.house} ${home.street}`, home.postcode, hide)],
    phones: phoneFormsOf(phone, (kind, form) => (kind === 'phone' ? hide(kind, form) : '')),
  };
  // Keys by letters serve the joining of records, and no search.
  const keys = matchKeys(comparable(profile)).filter((key) => !key.startsWith('t'));
  return { first, born, surnames, keys };
}

function putMeeting(
  put: Put,
  chance: Chance,
  { id, forumId, heldOn }: { id: string; forumId: string; heldOn: string },
): void {
  put('meetings', {
    id,
    forum_id: forumId,
    held_on: heldOn,
    starts_at: '09:30',
    ends_at: '13:00',
    place: chance.pick(['Civic Centre', 'County Hall', 'Police Headquarters', 'Online']),
    chair: chance.pick(['R. Hargreaves', 'M. Okafor', 'P. Singh']),
    minute_taker: 'J. Lowe',
    status: 'finalised',
    opening_minutes: 20,
    closing_minutes: 10,
    other_business: '',
    correction_reason: '',
    ...stamps,
  });
}

function putCase(
  put: Put,
  { id, forumId, number }: { id: string; forumId: string; number: number },
  victim: Made,
  perpetrator: Made,
): void {
  const pair_key = pairKeyOf(victim.id, perpetrator.id);
  put('cases', { id, forum_id: forumId, number, pair_key, joined_to: null, ...stamps });
  put('case_subjects', { case_id: id, person_id: victim.id, role: 'victim', position: 0 });
  put('case_subjects', {
    case_id: id,
    person_id: perpetrator.id,
    role: 'perpetrator',
    position: 0,
  });
  for (const word of searchWords(`${victim.names} ${perpetrator.names}`)) {
    put('some_words', { word, case_id: id });
  }
}

type Writer = { readonly chance: Chance; readonly note: (words: number) => string };
type Ids = Readonly<Record<'case' | 'meeting' | 'referral' | 'hearing', string>>;
type Heard = { readonly ids: Ids; readonly number: number; readonly heldOn: string };

function putReferral(
  put: Put,
  { chance, note }: Writer,
  { ids, number, heldOn, agencyId }: Heard & { readonly agencyId: string },
): void {
  put('referrals', {
    id: ids.referral,
    case_id: ids.case,
    entered_case_id: ids.case,
    agency_id: agencyId,
    reference: `G${String(number).padStart(7, '0')}`,
    received_on: addDays(heldOn, -10),
    referrer: '',
    relationship: '',
    children_count: 1,
    assessment_yes: 14,
    judgement_reason: chance.happens(0.2) ? note(6) : '',
    incident_count: 2,
    incident_on: addDays(heldOn, -12),
    incident_summary: note(16),
    police_reference: `CR/${1000 + number}/${heldOn.slice(2, 4)}`,
    victim_aware: '',
    would_be_crime: 'unknown',
    identified_on: null,
    other_area: '',
    other_area_referred_on: null,
    as_received: '{}',
    other_columns: '',
    row_hash: null,
    status: 'accepted',
    decision_reason: '',
    decided_at: at,
    decision_basis: null,
    awaits_hearing: 0,
    ...stamps,
  });
}

function putHearing(
  put: Put,
  { chance, note }: Writer,
  { ids, number, heldOn, agencies }: Heard & { readonly agencies: readonly string[] },
): void {
  const hearing_id = ids.hearing;
  put('hearings', {
    id: hearing_id,
    meeting_id: ids.meeting,
    case_id: ids.case,
    referral_id: ids.referral,
    position: number % casesPerMeeting,
    minutes: 12,
    wishes: note(12),
    wishes_source: '',
    tell_victim_who: '',
    protective_factors: '',
    links: '',
    outcome: 'heard',
    outcome_note: '',
    ...stamps,
  });
  for (const agency_id of agencies.slice(0, informationPerCase)) {
    const text = note(16);
    const flags = { is_opinion: 0, not_for_disclosure: 0, updated_at: at };
    put('information', { hearing_id, agency_id, state: 'information', text, ...flags });
  }
  put('risks', {
    id: idOf(6, number),
    hearing_id,
    position: 0,
    subject: 'victim',
    text: note(8),
    imminence: 'days',
    ...stamps,
  });
  const due_on = addDays(heldOn, 14);
  for (let position = 0; position < actionsPerCase; position += 1) {
    put('actions', {
      id: idOf(7 + position, number),
      hearing_id,
      case_id: ids.case,
      position,
      agency_id: chance.pick(agencies),
      text: note(10),
      due_on,
      original_due_on: due_on,
      status: 'done',
      status_note: '',
      ...stamps,
    });
  }
}
