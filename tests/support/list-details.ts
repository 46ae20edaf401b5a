import { addDays, addMonths } from '../../src/shared/domain/calendar-date.ts';
import type { Chance } from './chance.ts';
import type { Person } from './list-people.ts';

const lastDay = '2026-11-20';

export type Visit = { readonly on: string; readonly incident: string };

export function firstVisit(chance: Chance, after: string | undefined): Visit {
  const near = after && addDays(after, chance.between(3, 330));
  const anyDay = addDays('2024-01-02', chance.between(0, 1020));
  const on = near && near <= lastDay ? near : anyDay;
  const later = after && on <= after ? addDays(after, 1) : on;
  return { on: later, incident: addDays(later, -chance.between(1, 6)) };
}

/** The next referral: mostly within twelve months of the last, at times on the very last day. */
export function nextVisit(chance: Chance, { on: last }: Visit): Visit | undefined {
  const anniversary = addMonths(last, 12);
  const incident = chance.weighted([
    [addDays(last, chance.between(10, 340)), 84],
    [anniversary, 3],
    [addDays(anniversary, 1), 2],
    [addDays(anniversary, chance.between(2, 240)), 11],
  ]);
  const on = addDays(incident, chance.between(1, 6));
  return on > lastDay ? undefined : { on, incident };
}

export const visitCount = (chance: Chance): number =>
  chance.weighted([
    [1, 52],
    [2, 26],
    [3, 13],
    [4, 6],
    [5, 3],
  ]);

const agencies =
  "Police, Police, Police, Police, IDVA service, Acute health trust, Children's social care, Adult social care, Housing, Mental health, Education, Probation, GP practice, Drug and alcohol service";
const referrers = 'Foster, Green, Hill, Iqbal, Jarvis, Knox, Lowe, Moss';
const incidents =
  'Breached non-molestation order by waiting outside school, Smashed windows and damaged the car, Followed from work three times this week, Threatened to burn the house down if she leaves, Punched in the face in front of the children, Sexual assault disclosed to midwife, Controls money and phone; pushed down the stairs';
const judgements =
  'Honour-based abuse indicators; Victim terrified, minimising; Recent separation, strangulation and stalking together';
const languages: Partial<Record<Person['culture'], string>> = {
  Polish: 'Polish',
  Romanian: 'Romanian',
  'South Asian Muslim': 'Urdu',
  Sikh: 'Punjabi',
  'Ukrainian and Russian': 'Ukrainian',
  'Baltic and Bulgarian': 'Lithuanian',
  'Arabic and Kurdish': 'Arabic',
  'Chinese and Vietnamese': 'Mandarin',
};

/** What a row says besides who the two people are; it says little about that. */
export function detailsOf(chance: Chance, victim: Person, on: string): Record<string, string> {
  const yesNo = (yes: number): string => {
    if (chance.happens(0.08)) return '';
    return chance.happens(yes) ? 'Yes' : 'No';
  };
  const ethnicity = chance.weighted([
    [chance.pick([victim.ethnicity]), 84],
    ['Not stated', 9],
    ['', 7],
  ]);
  const language = languages[victim.culture] ?? '';
  const reference = `${on.slice(2, 4)}*${chance.between(100_000, 999_999)}`;
  return {
    'Referring agency': chance.pick(agencies.split(', ')),
    Referrer: `${chance.pick('ABCDEJKMST'.split(''))}. ${chance.pick(referrers.split(', '))}`,
    'Victim ethnicity': ethnicity,
    'Victim disability': yesNo(0.15),
    'Victim LGBT+': yesNo(0.03),
    'Safe to contact': chance.pick(['Any time', 'Do not text', 'Weekdays 10-12 only', '']),
    Children: String(chance.between(0, 3)),
    'Dash yes answers': String(chance.between(6, 22)),
    'Professional judgement': chance.happens(0.25) ? chance.pick(judgements.split('; ')) : '',
    'Incidents in 12 months': String(chance.between(1, 6)),
    'Incident summary': chance.pick(incidents.split(', ')),
    'Police reference': chance.happens(0.7) ? reference : '',
    Interpreter: chance.happens(0.4) ? language : '',
    'Aware of referral': chance.happens(0.85) ? 'Yes' : 'No',
  };
}
