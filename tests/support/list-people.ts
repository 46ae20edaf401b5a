import places from '../data/places.json' with { type: 'json' };
import {
  cultures,
  firstNameOf,
  surnameOf,
  withoutAccents,
  type CultureName,
  type Gender,
} from './list-names.ts';
import type { Chance } from './chance.ts';

export type Home = {
  readonly house: string;
  readonly street: string;
  readonly town: string;
  readonly postcode: string;
  readonly area: string;
};

export type Evidence = 'first' | 'dob' | 'home' | 'phone';

export type Person = {
  readonly id: string;
  readonly first: string;
  readonly middle: string;
  readonly surname: string;
  readonly born: string;
  readonly gender: Gender;
  readonly culture: CultureName;
  readonly ethnicity: string;
  readonly home: Home;
  readonly phone: string;
  /** A perpetrator's address has no postcode column: some writers put it into the address. */
  readonly showsPostcode: boolean;
  /** What a lookalike in the list does not have: no fault may hide it, or nobody could tell. */
  readonly keep: Set<Evidence>;
  /** What others in the list have too, so that it tells little. */
  readonly shared: Set<Evidence>;
};

type Wanted = { gender: Gender; culture?: CultureName; years: readonly [number, number] };

const two = (number: number): string => String(number).padStart(2, '0');
const digits = (chance: Chance, count: number): string =>
  Array.from({ length: count }, () => chance.between(0, 9)).join('');

function createPlace(chance: Chance): Omit<Home, 'house'> {
  const { town, outward, area } = chance.weighted(
    places.towns.map((place) => [place, place.share] as const),
  );
  const name = chance.pick(places.streetNames.split(', '));
  const letter = (): string => chance.pick('ABDEFGHJLNPQRSTUWXYZ'.split(''));
  return {
    street: `${name} ${chance.pick(places.streetKinds.split(', '))}`,
    town,
    area,
    postcode: `${chance.pick(outward)} ${chance.between(1, 9)}${letter()}${letter()}`,
  };
}

export function houseIn(chance: Chance): string {
  const number = String(chance.between(1, 160));
  return chance.happens(0.25) ? `Flat ${chance.between(1, 14)}, ${number}` : number;
}

export function phoneAt(chance: Chance, { area }: Home): string {
  if (chance.happens(0.88)) return `07${chance.pick('1234578999'.split(''))}${digits(chance, 8)}`;
  return area + chance.between(2, 8) + digits(chance, 10 - area.length);
}

export const dayIn = (chance: Chance, year: number): string =>
  `${year}-${two(chance.between(1, 12))}-${two(chance.between(1, 28))}`;

/** Years in which the people of such lists are born: most are between 20 and 45. */
export const usualYears = (chance: Chance): readonly [number, number] =>
  chance.weighted([
    [[2003, 2008], 14],
    [[1992, 2002], 36],
    [[1981, 1991], 28],
    [[1966, 1980], 16],
    [[1940, 1965], 6],
  ]);

export type People = ReturnType<typeof createPeople>;

export function createPeople(chance: Chance, pairs: number) {
  const pool = Array.from({ length: Math.ceil(pairs * 0.8) }, () => createPlace(chance));
  const home = (): Home => ({ house: houseIn(chance), ...chance.pick(pool) });
  const refuges = Array.from({ length: Math.ceil(pairs / 130) }, () => {
    const address = { ...createPlace(chance), house: `Haven House, ${chance.between(1, 90)}` };
    return { home: address, phone: phoneAt(chance, address) };
  });
  const culture = (): CultureName =>
    chance.weighted(
      Object.entries(cultures).map(([name, { share }]) => [name as CultureName, share] as const),
    );

  function create(id: string, wanted: Wanted): Person {
    const { gender, culture: from = culture(), years } = wanted;
    const { newYear, ethnicities } = cultures[from];
    const year = chance.between(...years);
    const plain = chance.happens(0.35) ? withoutAccents : (name: string) => name;
    const livesAt = home();
    const first = plain(firstNameOf(chance, from, gender));
    const middle = chance.happens(0.12) ? plain(firstNameOf(chance, from, gender)) : '';
    return {
      id,
      gender,
      culture: from,
      first,
      middle: middle === first ? '' : middle,
      surname: plain(surnameOf(chance, from, gender)),
      born: chance.happens(newYear) ? `${year}-01-01` : dayIn(chance, year),
      ethnicity: chance.pick(ethnicities),
      home: livesAt,
      phone: chance.happens(0.94) ? phoneAt(chance, livesAt) : '',
      showsPostcode: chance.happens(0.25),
      keep: new Set(),
      shared: new Set(),
    };
  }

  return { create, home, refuge: () => chance.pick(refuges) };
}
