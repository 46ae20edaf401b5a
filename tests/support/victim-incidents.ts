import published from '../data/nottinghamshire-2013-14.json' with { type: 'json' };
import { firstNames, surnames } from './generate-words.ts';
import { seededRandom } from './generate-store.ts';

/**
 * Crimes and incidents of 2013-14 whose totals by victim and by type equal the published tables. The
 * people are invented; the counts are real.
 */
export type VictimIncident = {
  readonly reference: string;
  readonly occurredOn: string;
  readonly classification: string;
  readonly victim: Victim;
};

type Victim = {
  readonly reference: string;
  readonly firstName: string;
  readonly surname: string;
  readonly dob: string;
  readonly postcode: string;
};

type Random = () => number;

const two = (number: number): string => String(number).padStart(2, '0');
const six = (number: number): string => String(number).padStart(6, '0');

const whole = (random: Random, below: number): number => Math.floor(random() * below);
const pick = (random: Random, from: readonly string[]): string =>
  from[whole(random, from.length)] ?? '';

const offences = [
  'Violence with injury',
  'Violence without injury',
  'Other sexual offences',
  'Burglary',
  'Vehicle offences',
  'Theft & handling',
  'Criminal damage & arson',
];

const dayOf2013 = (random: Random): string =>
  new Date(Date.UTC(2013, 3, 1 + whole(random, 365))).toISOString().slice(0, 10);

function aVictim(random: Random, prefix: string, number: number): Victim {
  const dob = `${1935 + whole(random, 70)}-${two(1 + whole(random, 12))}-${two(1 + whole(random, 28))}`;
  const letters = `${'ABDEFGHJLN'[whole(random, 10)]}${'PQRSTUWXYZ'[whole(random, 10)]}`;
  return {
    reference: `${prefix}${six(number)}`,
    firstName: pick(random, firstNames),
    surname: pick(random, surnames),
    dob,
    postcode: `NG${1 + whole(random, 25)} ${1 + whole(random, 9)}${letters}`,
  };
}

/** How many incidents each victim has; those of the top band share what is left. */
function numbersOf(byNumber: Readonly<Record<string, number>>, incidents: number): number[] {
  const numbers = Object.entries(byNumber).flatMap(([number, victims]) =>
    Array.from({ length: victims }, () => parseInt(number, 10)),
  );
  const top = numbers.flatMap((number, index) => (number >= 10 ? [index] : []));
  const left = incidents - numbers.reduce((sum, number) => sum + number, 0);
  for (let spare = 0; spare < left; spare += 1) {
    const index = top[spare % top.length] ?? 0;
    numbers[index] = (numbers[index] ?? 0) + 1;
  }
  return numbers;
}

/** The incidents in the order of their days, as a police extract has them, each with a number. */
function toList(
  random: Random,
  prefix: string,
  typesOf: readonly (readonly string[])[],
): VictimIncident[] {
  const incidents = typesOf.flatMap((types, index) => {
    const victim = aVictim(random, prefix, index + 1);
    return types.map((classification) => {
      return { occurredOn: dayOf2013(random), classification, victim };
    });
  });
  return incidents
    .toSorted((a, b) => (a.occurredOn < b.occurredOn ? -1 : a.occurredOn > b.occurredOn ? 1 : 0))
    .map((incident, index) => ({ reference: `${prefix}-1314-${six(index + 1)}`, ...incident }));
}

/** 48,557 crimes of 44,310 victims. */
export function crimesOf2013(seed = 2014): VictimIncident[] {
  const random = seededRandom(seed);
  const { victimsByNumber, events } = published.crime;
  const numbers = numbersOf(victimsByNumber, events);
  return toList(
    random,
    'C',
    numbers.map((number) => Array.from({ length: number }, () => pick(random, offences))),
  );
}

type Type = 'Environmental' | 'Nuisance' | 'Personal';

/** The types of each victim of two or more: how many victims have these, most incidents first. */
const multiple: readonly (readonly [victims: number, types: readonly Type[]])[] = [
  [100, ['Nuisance', 'Personal']],
  [128, ['Nuisance', 'Environmental']],
  [393, ['Nuisance', 'Personal']],
  [94, ['Nuisance']],
  [20, ['Personal']],
];
/** The victims of one incident, by its type. */
const single: Readonly<Record<Type, number>> = { Environmental: 100, Nuisance: 300, Personal: 282 };

/** 4,077 incidents of 1,417 victims, with the published incidents and victims of each type. */
export function asbOf2013(seed = 2014): VictimIncident[] {
  const random = seededRandom(seed);
  const { victimsByNumber, events, incidentsByType } = published.asb;
  const numbers = numbersOf(victimsByNumber, events).toSorted((a, b) => b - a);
  const left: Record<Type, number> = { ...incidentsByType };
  const take = (type: Type): Type => {
    left[type] -= 1;
    return type;
  };
  const plans = multiple.flatMap(([victims, types]) =>
    Array.from({ length: victims }, () => types),
  );
  const ones = Object.entries(single).flatMap(([type, victims]) =>
    Array.from({ length: victims }, () => [type as Type]),
  );
  const typesOf = [...plans, ...ones].map((types) => types.map(take));
  // The rest of each victim's incidents is of the same types; who has one type only has no choice.
  const unfilled = typesOf.map((types, index) => ({ types, own: [...types], index }));
  for (const { types, own, index } of unfilled.toSorted((a, b) => a.own.length - b.own.length)) {
    while (types.length < (numbers[index] ?? 0)) {
      types.push(take(own.findLast((type) => left[type] > 0) ?? 'Nuisance'));
    }
  }
  return toList(random, 'A', typesOf);
}

const headings =
  'reference,date,classification,victim_reference,first_name,last_name,date_of_birth,postcode';

export const incidentCells = ({
  reference,
  occurredOn,
  classification,
  victim,
}: VictimIncident): string[] => [
  reference,
  occurredOn,
  classification,
  victim.reference,
  victim.firstName,
  victim.surname,
  victim.dob,
  victim.postcode,
];

export const incidentHeadings = headings.split(',');

export const incidentCsv = (incidents: readonly VictimIncident[]): string =>
  [headings, ...incidents.map((incident) => incidentCells(incident).join(','))].join('\n');
