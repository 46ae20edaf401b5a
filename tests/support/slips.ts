import type { Chance } from './chance.ts';

const keyboard = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

function neighbourOf(chance: Chance, letter: string): string {
  const row = keyboard.find((keys) => keys.includes(letter.toLowerCase()));
  if (!row) return letter;
  const place = row.indexOf(letter.toLowerCase());
  const next = chance.pick([row[place - 1], row[place + 1]].filter((key) => key !== undefined));
  return letter === letter.toLowerCase() ? next : next.toUpperCase();
}

function slipAt(chance: Chance, name: string, at: number): string {
  const [before, letter, next, after] = [
    name.slice(0, at),
    name.charAt(at),
    name.charAt(at + 1),
    name.slice(at + 2),
  ];
  const wasCapital = letter !== letter.toLowerCase();
  const turned = wasCapital ? next.toUpperCase() + letter.toLowerCase() : next + letter;
  return chance.pick([
    before + turned + after,
    before + next + after,
    before + letter + letter.toLowerCase() + next + after,
    before + neighbourOf(chance, letter) + next + after,
  ]);
}

/** The name with one slip of the hand, seldom at the first letter; short names stay as they are. */
export function typo(chance: Chance, name: string): string {
  const slips = name.split('').flatMap((letter, at) => (/\p{L}/u.test(letter) ? [at] : []));
  if (slips.length < 4) return name;
  for (;;) {
    const at = chance.happens(0.07) ? 0 : chance.pick(slips.slice(1));
    const slipped = slipAt(chance, name, at);
    if (slipped !== name) return slipped;
  }
}

export function dobSwapped(dob: string): string {
  const [year, month, day] = dob.split('-');
  return Number(day) <= 12 ? `${year}-${day}-${month}` : dob;
}

const isDay = (text: string): boolean =>
  !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

/** The date with one digit wrong that leaves a day on which a person can have been born. */
export function dobDigit(chance: Chance, dob: string): string {
  if (dob === '') return dob;
  const places = [2, 3, 3, 5, 6, 8, 9, 9];
  for (;;) {
    const at = chance.pick(places);
    const wrong = dob.slice(0, at) + chance.between(0, 9) + dob.slice(at + 1);
    const year = Number(wrong.slice(0, 4));
    if (wrong !== dob && isDay(wrong) && year >= 1935 && year <= 2010) return wrong;
  }
}

export function otherPhoneFormat(chance: Chance, phone: string): string {
  if (phone === '') return phone;
  const area = phone.startsWith('011') ? 4 : 5;
  const [code, number] = [phone.slice(0, area), phone.slice(area)];
  const half = `${number.slice(0, 3)} ${number.slice(3)}`;
  return chance.pick([
    `+44${phone.slice(1)}`,
    `+44 ${code.slice(1)} ${half}`,
    `+44 (0)${code.slice(1)} ${number}`,
    `0044${phone.slice(1)}`,
    `${code} ${number}`,
    `${code} ${half}`,
    `${code}-${number}`,
    `(${code}) ${number}`,
  ]);
}

const hardSpace = '\u00a0';

export const spaced = (chance: Chance, name: string): string =>
  chance.pick([
    ` ${name}`,
    `${name} `,
    ` ${name}  `,
    `${name}${hardSpace}`,
    name.replace(' ', '  '),
  ]);
