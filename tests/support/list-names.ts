import names from '../data/names.json' with { type: 'json' };
import type { Chance } from './chance.ts';

export type Gender = 'Female' | 'Male';
export type CultureName = keyof typeof names.cultures;

type Weighted = readonly (readonly [string, number])[];
type Culture = {
  readonly share: number;
  readonly newYear: number;
  readonly ethnicities: readonly string[];
  readonly first: Record<Gender, Weighted>;
  readonly surnames: Record<Gender, Weighted>;
  /** The part of the people who have one of the very many rare surnames. */
  readonly tail: number;
};

const words = (text: string): string[] => text.split(', ');
const tiers = (byWeight: Record<string, string>): Weighted =>
  Object.entries(byWeight).flatMap(([weight, text]) =>
    words(text).map((name) => [name, Number(weight)] as const),
  );

type Named = Pick<Culture, 'share' | 'newYear' | 'ethnicities' | 'tail'> &
  Record<'female' | 'male' | 'surnames', Record<string, string>> & {
    readonly femaleSurnames?: Record<string, string>;
  };

const withTiers = ({ female, male, surnames, femaleSurnames, ...culture }: Named): Culture => ({
  ...culture,
  first: { Female: tiers(female), Male: tiers(male) },
  surnames: { Female: tiers(femaleSurnames ?? surnames), Male: tiers(surnames) },
});

export const cultures = Object.fromEntries(
  Object.entries(names.cultures).map(([name, culture]) => [name, withTiers(culture)]),
) as Record<CultureName, Culture>;

export const nicknames = names.nicknames.map(words);
export const spellings = names.spellings.map(words);

export const namesakes = names.namesakes.map((line) => {
  const [culture, gender, first, surname] = words(line) as [CultureName, string, string, string];
  return { culture, gender: gender === 'female' ? 'Female' : 'Male', first, surname } as const;
});

const strokes: Record<string, string> = { ł: 'l', Ł: 'L', ø: 'o', đ: 'd' };

/** The name as a keyboard without accents writes it. */
export const withoutAccents = (name: string): string =>
  name.normalize('NFD').replaceAll(/\p{M}|[łŁøđ]/gu, (letter) => strokes[letter] ?? '');

export const accents = new Map(words(names.accents).map((name) => [withoutAccents(name), name]));

const starts = words(names.surnameStarts);
const ends = words(names.surnameEnds);

export function firstNameOf(chance: Chance, culture: CultureName, gender: Gender): string {
  return chance.weighted(cultures[culture].first[gender]);
}

export function surnameOf(chance: Chance, culture: CultureName, gender: Gender): string {
  if (chance.happens(cultures[culture].tail)) return chance.pick(starts) + chance.pick(ends);
  return genderedSurname(chance.weighted(cultures[culture].surnames[gender]), culture, gender);
}

/** Slavic and Baltic families write the surname of their women with another ending. */
export function genderedSurname(surname: string, culture: CultureName, gender: Gender): string {
  if (culture === 'Sikh' && /^(Singh|Kaur)$/.test(surname)) {
    return gender === 'Female' ? 'Kaur' : 'Singh';
  }
  if (gender === 'Male') {
    return surname
      .replace(/(s|c|dz)ka$/, '$1ki')
      .replace(/(ov|ev)a$/, '$1')
      .replace(/ienė$/, 'as');
  }
  if (culture === 'Baltic and Bulgarian') {
    return surname
      .replace(/(ov|ev)$/, '$1a')
      .replace(/as$/, 'ienė')
      .replace(/š$/, 'a');
  }
  if (culture === 'Ukrainian and Russian') return surname.replace(/(ov|ev)$/, '$1a');
  return surname.replace(/(s|c|dz)ki$/, '$1ka');
}

/** Whether nobody would take the one first name for a form of the other. */
export const unlikeFirstNames = (one: string, other: string): boolean =>
  withoutAccents(one)[0] !== withoutAccents(other)[0] &&
  ![...nicknames, ...spellings].some((forms) => forms.includes(one) && forms.includes(other));
