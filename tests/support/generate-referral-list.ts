import papaparse from 'papaparse';
import { addMonths } from '../../src/shared/domain/calendar-date.ts';
import { createChance, type Chance } from './chance.ts';
import { detailsOf, firstVisit, nextVisit, visitCount, type Visit } from './list-details.ts';
import { nextPair, type Pair } from './list-families.ts';
import { createPeople, type People, type Person } from './list-people.ts';
import { spoil, writtenOf, type Role } from './spoil-row.ts';

const columns =
  'Ref,Date received,Referring agency,Referrer,Victim first name,Victim surname,Victim DOB,' +
  'Victim gender,Victim ethnicity,Victim disability,Victim LGBT+,Victim address,Victim postcode,' +
  'Safe phone,Safe to contact,Perpetrator first name,Perpetrator surname,Perpetrator DOB,' +
  'Perpetrator address,Relationship,Children,Dash yes answers,Professional judgement,' +
  'Incidents in 12 months,Date of last incident,Incident summary,Police reference,Interpreter,' +
  'Aware of referral';

type Planned = Visit & { readonly ref: string; readonly pair: Pair; readonly isReversed: boolean };

function visitsOf(chance: Chance, pair: Pair, first: Visit): Omit<Planned, 'ref'>[] {
  const planned = [{ ...first, pair, isReversed: false }];
  const add = (isReversed: boolean): void => {
    const last = planned.at(-1);
    const next = last && nextVisit(chance, last);
    if (next) planned.push({ ...next, pair, isReversed });
  };
  for (let left = visitCount(chance); left > 1; left -= 1) add(false);
  if (chance.happens(0.04)) add(true);
  return planned;
}

/** Every referral of the list by its date; the references go by pair, as agencies number them. */
function planList(chance: Chance, people: People, pairs: number): Planned[] {
  const earlier: Pair[] = [];
  const begun = new Map<Pair, string>();
  const planned: Planned[] = [];
  for (let number = 0; number < pairs; number += 1) {
    const { pair, beside } = nextPair({ chance, people, number, earlier });
    const first = firstVisit(chance, beside && begun.get(beside));
    earlier.push(pair);
    begun.set(pair, first.on);
    for (const visit of visitsOf(chance, pair, first)) {
      planned.push({ ...visit, ref: `R${String(planned.length + 1).padStart(4, '0')}` });
    }
  }
  return planned.toSorted((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)));
}

type Seen = { readonly last: Map<string, Planned>; readonly victims: Set<string> };

function kindOf({ pair, incident, isReversed }: Planned, { last, victims }: Seen): string {
  if (isReversed) return 'conflict: roles reversed';
  const before = last.get(pair.id);
  if (before) return incident <= addMonths(before.on, 12) ? 'repeat' : 'new: window passed';
  return victims.has(pair.victim.id) ? 'new: other perpetrator' : 'first';
}

/** A first referral is as it should be; of another perpetrator nothing is known to differ from. */
const spoilable = (kind: string): Role[] => {
  if (kind === 'first') return [];
  return kind === 'new: other perpetrator' ? ['victim'] : ['victim', 'perpetrator'];
};

const faultCount = (chance: Chance): number =>
  chance.weighted([
    [0, 12],
    [1, 38],
    [2, 33],
    [3, 17],
  ]);

function writeRow(
  { ref, on, incident, pair, isReversed }: Planned,
  now: (person: Person) => Person,
  kind: string,
  { chance, people }: { chance: Chance; people: People },
) {
  const entry = (base: Person, column: Role) => {
    const person = now(base);
    return { person, written: writtenOf(person, column) };
  };
  const faultless = {
    victim: entry(pair.victim, isReversed ? 'perpetrator' : 'victim'),
    perpetrator: entry(pair.perpetrator, isReversed ? 'victim' : 'perpetrator'),
  };
  const roles = spoilable(kind);
  const count = roles.length === 0 ? 0 : faultCount(chance);
  const { both, labels } = spoil(faultless, { count, roles }, { chance, newHome: people.home });
  const [victim, perpetrator] = isReversed
    ? [both.perpetrator, both.victim]
    : [both.victim, both.perpetrator];
  const { address, postcode } = perpetrator.written;
  const row: Record<string, string> = {
    ...detailsOf(chance, victim.person, on),
    Ref: ref,
    'Date received': on,
    'Date of last incident': incident,
    'Victim first name': victim.written.first,
    'Victim surname': victim.written.surname,
    'Victim DOB': victim.written.dob,
    'Victim gender': victim.person.gender,
    'Victim address': victim.written.address,
    'Victim postcode': victim.written.postcode,
    'Safe phone': victim.written.phone,
    'Perpetrator first name': perpetrator.written.first,
    'Perpetrator surname': perpetrator.written.surname,
    'Perpetrator DOB': perpetrator.written.dob,
    'Perpetrator address': postcode ? `${address}, ${postcode}` : address,
    Relationship: isReversed ? 'Partner' : pair.relationship,
  };
  return { row, both, labels, people: [victim.person.id, perpetrator.person.id] };
}

const csv = (heads: string[], rows: string[][]): string =>
  `${papaparse.unparse([heads, ...rows], { newline: '\n' })}\n`;

/**
 * A referral list with the faults and lookalikes of real ones, and the key to it: which row repeats
 * which, and what is wrong with it. `people` says of every row who its two people are and for what
 * the pair could be mistaken. Moves and marriages last; every other fault is of its row alone.
 */
export function generateReferralList(size: { readonly pairs: number; readonly seed: number }): {
  readonly referrals: string;
  readonly key: string;
  readonly people: string;
} {
  const chance = createChance(size.seed);
  const people = createPeople(chance, size.pairs);
  const current = new Map<string, Person>();
  const seen: Seen = { last: new Map(), victims: new Set() };
  const rows: { row: string[]; key: string[]; people: string[] }[] = [];
  for (const planned of planList(chance, people, size.pairs)) {
    const { ref, pair, isReversed } = planned;
    const kind = kindOf(planned, seen);
    const now = (person: Person): Person => current.get(person.id) ?? person;
    const { row, both, labels, people: ids } = writeRow(planned, now, kind, { chance, people });
    for (const { person } of Object.values(both)) current.set(person.id, person);
    const anchor = kind === 'repeat' ? (seen.last.get(pair.id)?.ref ?? '') : '';
    const key = [ref, pair.id, ids[0] ?? '', anchor, kind, labels.join(' ')];
    const texts = columns.split(',').map((column) => row[column] ?? '');
    rows.push({ row: texts, key, people: [ref, ...ids, pair.decoy] });
    if (isReversed) continue;
    seen.last.set(pair.id, planned);
    seen.victims.add(pair.victim.id);
  }
  return {
    referrals: csv(
      columns.split(','),
      rows.map(({ row }) => row),
    ),
    key: csv(
      'Ref,pair,victim,repeat_of,kind,faults'.split(','),
      rows.map(({ key }) => key),
    ),
    people: csv(
      'Ref,victim,perpetrator,mistakable_for'.split(','),
      rows.map(({ people: ids }) => ids),
    ),
  };
}
