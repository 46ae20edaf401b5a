import type { CalendarDate } from '../calendar-date.ts';
import { isDefaultDay } from './compare-dobs.ts';
import { fullFormsOf } from './first-names.ts';
import type { NameParts } from './name-parts.ts';
import type { ComparableProfile } from './profile.ts';
import { soundsOf } from './spelling.ts';

/** Raised whenever the keys of a same profile change, so that stores make theirs again. */
export const matchKeysVersion = '3';

/**
 * Keys that two records of one person share even when either has a fault. Each is selective, so that
 * the persons under it stay few in a store of any size:
 * `d` date of birth; `p` phone and `c` postcode, both hidden; `n` the sounds of two names in any order; `y` the sound
 * of one name and the year of birth; `t` the first or last three letters of one name and the sound of
 * the other.
 */
export function matchKeys(profile: ComparableProfile): string[] {
  const keys = new Set<string>();
  const { dob } = profile;
  if (dob !== null && !isDefaultDay(dob)) keys.add(dobKey(dob));
  for (const { number } of profile.phones) keys.add(`p${number}`);
  for (const { postcode } of profile.places) {
    if (postcode !== '') keys.add(`c${postcode}`);
  }
  for (const name of profile.names) addNameKeys(keys, name, dob?.slice(0, 4));
  return [...keys];
}

/** Day and month in the order of their size, so that a date with both changed over has the same key. */
function dobKey(dob: CalendarDate): string {
  const [year = '', ...dayAndMonth] = dob.split('-');
  return `d${year}${dayAndMonth.toSorted().join('')}`;
}

/** A word of a name with the codes of its sound. */
type Coded = { readonly word: string; readonly sounds: readonly string[] };

function addNameKeys(keys: Set<string>, name: NameParts, year: string | undefined): void {
  const first = name.first.slice(0, 2).map((word): Coded => ({ word, sounds: firstSounds(word) }));
  const surname = name.surname.slice(0, 2).map((word): Coded => ({ word, sounds: soundsOf(word) }));
  for (const a of first) {
    for (const b of surname) {
      for (const soundA of a.sounds) {
        for (const soundB of b.sounds) keys.add(`n${[soundA, soundB].toSorted().join('.')}`);
      }
      addLetterKeys(keys, a, b);
      addLetterKeys(keys, b, a);
    }
  }
  if (year === undefined) return;
  for (const { sounds } of [...first, ...surname]) {
    for (const sound of sounds) keys.add(`y${sound}.${year}`);
  }
}

function addLetterKeys(keys: Set<string>, spelled: Coded, heard: Coded): void {
  if (spelled.word.length < 4) return;
  const [sound] = heard.sounds;
  if (sound === undefined) return;
  keys.add(`t${spelled.word.slice(0, 3)}.${sound}`);
  keys.add(`t${spelled.word.slice(-3)}.${sound}`);
}

/** The sounds of all that a first name may stand for, so that Liz is found as Elizabeth. */
const firstSounds = (word: string): readonly string[] => [
  ...new Set(fullFormsOf(word).flatMap((form) => soundsOf(form).slice(0, 1))),
];
