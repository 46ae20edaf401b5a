import { accents, nicknames, spellings, surnameOf, withoutAccents } from './list-names.ts';
import type { Evidence, Home, Person } from './list-people.ts';
import type { Chance } from './chance.ts';
import { dobDigit, dobSwapped, otherPhoneFormat, spaced, typo } from './slips.ts';

/** What a row of the list says of one person. */
export type Written = {
  readonly first: string;
  readonly surname: string;
  readonly dob: string;
  readonly address: string;
  readonly postcode: string;
  readonly phone: string;
};

/** A person as one row gives them: some faults are changes of life, which later rows keep. */
export type Entry = { readonly person: Person; readonly written: Written };

type Tools = { readonly chance: Chance; readonly newHome: () => Home; readonly other: Person };

export type Fault = {
  readonly label: string;
  /** Of the faults of one part a person gets one at most. */
  readonly part: 'first' | 'surname' | 'spelling' | 'order' | 'dob' | 'home' | 'phone' | 'dress';
  /** How much less of the person can be recognised: a name is worth 2, other evidence 1. */
  readonly loss: 0 | 0.5 | 1;
  readonly weight: number;
  readonly hides?: Evidence;
  /** Nothing where the person has not what the fault spoils. */
  readonly apply: (entry: Entry, tools: Tools) => Entry | undefined;
};

export const addressOf = ({ house, street, town }: Home): string => `${house} ${street}, ${town}`;

/** The row with other values, or nothing where they are the same. */
function rewrite(entry: Entry, change: Partial<Written>): Entry | undefined {
  const written = { ...entry.written, ...change };
  return JSON.stringify(written) === JSON.stringify(entry.written)
    ? undefined
    : { ...entry, written };
}

const anotherForm = (chance: Chance, forms: readonly string[][], name: string): string => {
  const found = forms.filter((names) => names.some((form) => plainly(form) === plainly(name)));
  if (found.length === 0) return name;
  return chance.pick(chance.pick(found).filter((form) => form !== name));
};
const plainly = (name: string): string => withoutAccents(name).toLowerCase();

const nickname: Fault['apply'] = (entry, { chance }) => {
  const { first } = entry.person;
  const formal = nicknames.filter(([name]) => name && plainly(name) === plainly(first));
  const nick = anotherForm(chance, formal, first);
  return rewrite(entry, { first: entry.written.first.replace(first, nick) });
};

const transliteration: Fault['apply'] = (entry, { chance }) => {
  if (['English', 'Scottish', 'Caribbean'].includes(entry.person.culture)) return undefined;
  const { first, surname } = entry.person;
  const spelt = (name: string, written: string): string =>
    written.replace(name, anotherForm(chance, spellings, name));
  const inFirst = rewrite(entry, { first: spelt(first, entry.written.first) });
  const inSurname = rewrite(entry, { surname: spelt(surname, entry.written.surname) });
  const some = [inFirst, inSurname].filter((changed) => changed !== undefined);
  return some.length === 0 ? undefined : chance.pick(some);
};

const diacritics: Fault['apply'] = (entry) => {
  const { first, surname } = entry.written;
  const plain = rewrite(entry, {
    first: withoutAccents(first),
    surname: withoutAccents(surname),
  });
  return (
    plain ??
    rewrite(entry, {
      first: accents.get(first) ?? first,
      surname: accents.get(surname) ?? surname,
    })
  );
};

const apostrophe: Fault['apply'] = (entry, { chance }) =>
  rewrite(entry, {
    surname: entry.written.surname.replace("'", chance.pick(['', '', ' ', '’', '`'])),
  });

const hyphen: Fault['apply'] = (entry, { chance }) => {
  const { first, surname } = entry.written;
  const joined = (name: string): string => {
    const [one = '', two = ''] = name.split(/[- ]/);
    return one + two.toLowerCase();
  };
  const respelt = (name: string): string =>
    name.replace(entry.person.first, (whole) =>
      chance.happens(0.5) ? whole.replace('-', ' ') : joined(whole),
    );
  if (/[- ]/.test(entry.person.first)) return rewrite(entry, { first: respelt(first) });
  return rewrite(entry, { surname: surname.replace('-', chance.pick([' ', ' ', '', ' - '])) });
};

const anotherSurname = ({ person }: Entry, chance: Chance): string =>
  surnameOf(chance, person.culture, person.gender);

const doubleBarrel: Fault['apply'] = (entry, { chance }) => {
  const { surname } = entry.written;
  const halves = surname.split('-');
  if (halves.length === 2) return rewrite(entry, { surname: chance.pick(halves) });
  const added = anotherSurname(entry, chance);
  if (/[- ]/.test(surname + added)) return undefined;
  const both = chance.happens(0.7) ? [surname, added] : [added, surname];
  return rewrite(entry, { surname: both.join(chance.happens(0.8) ? '-' : ' ') });
};

const married: Fault['apply'] = (entry, { chance, other }) => {
  if (entry.person.gender === 'Male') return undefined;
  const surname = chance.happens(0.25) ? other.surname : anotherSurname(entry, chance);
  const changed = rewrite(entry, { surname });
  return changed && { ...changed, person: { ...entry.person, surname } };
};

const alias: Fault['apply'] = (entry, { chance }) => {
  const { surname } = entry.written;
  const other = anotherSurname(entry, chance);
  const forms = [`${other} aka ${surname}`, `${surname} aka ${other}`, `${surname} (${other})`];
  if (entry.person.gender === 'Female') {
    forms.push(`${surname} (nee ${other})`, `${other} (née ${surname})`, `${surname} nee ${other}`);
  }
  return surname === other ? undefined : rewrite(entry, { surname: chance.pick(forms) });
};

const middleName: Fault['apply'] = (entry, { chance }) => {
  const { first, middle } = entry.person;
  if (middle) return rewrite(entry, { first });
  const added = surnameOf(chance, entry.person.culture, 'Male');
  const initial = chance.pick('AEJKLMRST'.split(''));
  const isWestern = ['English', 'Irish', 'Welsh', 'Scottish'].includes(entry.person.culture);
  const isWoman = entry.person.gender === 'Female';
  const whole = isWestern && isWoman ? ['Jane', 'Louise', 'Ann', 'Marie'] : [added];
  return rewrite(entry, { first: `${first} ${chance.pick([initial, ...whole])}` });
};

const initial: Fault['apply'] = (entry, { chance }) =>
  rewrite(entry, { first: `${entry.person.first[0]}${chance.pick(['', '', '.'])}` });

const title: Fault['apply'] = (entry, { chance }) => {
  const titles = entry.person.gender === 'Female' ? ['Mrs', 'Miss', 'Ms', 'Mrs.'] : ['Mr', 'Mr.'];
  return rewrite(entry, { first: `${chance.pick([...titles, 'Dr'])} ${entry.written.first}` });
};

const letterCase: Fault['apply'] = (entry, { chance }) => {
  const { first, surname } = entry.written;
  return rewrite(
    entry,
    chance.pick([
      { first: first.toUpperCase(), surname: surname.toUpperCase() },
      { first: first.toLowerCase(), surname: surname.toLowerCase() },
      { surname: surname.toUpperCase() },
    ]),
  );
};

const moved: Fault['apply'] = (entry, { newHome }) => {
  const home = newHome();
  const shared = new Set([...entry.person.shared].filter((evidence) => evidence !== 'home'));
  const postcode = entry.written.postcode && home.postcode;
  const changed = rewrite(entry, { address: addressOf(home), postcode });
  return changed && { ...changed, person: { ...entry.person, home, shared } };
};

const postcodeFormat: Fault['apply'] = (entry, { chance }) => {
  const { postcode } = entry.written;
  const joined = postcode.replace(' ', '');
  const forms = [joined, joined.toLowerCase(), postcode.toLowerCase(), postcode.replace(' ', '  ')];
  return rewrite(entry, { postcode: chance.pick(forms) });
};

const written =
  (change: (entry: Entry, chance: Chance) => Partial<Written>): Fault['apply'] =>
  (entry, { chance }) =>
    rewrite(entry, change(entry, chance));

const fault = (
  label: string,
  part: Fault['part'],
  loss: Fault['loss'],
  weight: number,
  apply: Fault['apply'],
  hides?: Evidence,
): Fault => ({ label, part, loss, weight, apply, ...(hides && { hides }) });

/** In the order in which they come over a row: a typo in a nickname, then all in capitals. */
export const faults: readonly Fault[] = [
  fault('married', 'surname', 1, 7, married),
  fault('nickname', 'first', 0.5, 25, nickname),
  fault('transliteration', 'spelling', 0.5, 25, transliteration),
  fault('diacritics', 'spelling', 0, 80, diacritics),
  fault('apostrophe', 'spelling', 0, 300, apostrophe),
  fault('hyphen', 'spelling', 0, 80, hyphen),
  fault('double_barrel', 'surname', 0.5, 5, doubleBarrel),
  fault('alias', 'surname', 0.5, 5, alias),
  fault('initial', 'first', 1, 5, initial, 'first'),
  fault('middle_name', 'first', 0, 7, middleName),
  fault(
    'typo_first',
    'first',
    0.5,
    10,
    written(({ written: { first } }, chance) => ({ first: typo(chance, first) })),
  ),
  fault(
    'typo_last',
    'surname',
    0.5,
    11,
    written(({ written: { surname } }, chance) => ({ surname: typo(chance, surname) })),
  ),
  fault('title', 'dress', 0, 4, title),
  fault(
    'swapped',
    'order',
    0.5,
    6,
    written(({ written: { first, surname } }) => ({ first: surname, surname: first })),
  ),
  fault('case', 'dress', 0, 6, letterCase),
  fault(
    'spaces',
    'dress',
    0,
    5,
    written(({ written: { first, surname } }, chance) => ({
      first: spaced(chance, first),
      surname: spaced(chance, surname),
    })),
  ),
  fault(
    'dob_swapped',
    'dob',
    0.5,
    9,
    written(({ written: { dob } }) => ({ dob: dobSwapped(dob) })),
  ),
  fault(
    'dob_digit',
    'dob',
    0.5,
    7,
    written(({ written: { dob } }, chance) => ({ dob: dobDigit(chance, dob) })),
    'dob',
  ),
  fault(
    'dob_missing',
    'dob',
    1,
    8,
    written(() => ({ dob: '' })),
    'dob',
  ),
  fault('moved', 'home', 1, 11, moved, 'home'),
  fault('postcode_format', 'home', 0, 6, postcodeFormat),
  fault(
    'postcode_missing',
    'home',
    0,
    4,
    written(() => ({ postcode: '' })),
  ),
  fault(
    'phone_missing',
    'phone',
    1,
    7,
    written(() => ({ phone: '' })),
    'phone',
  ),
  fault(
    'phone_format',
    'phone',
    0,
    7,
    written(({ written: { phone } }, chance) => ({ phone: otherPhoneFormat(chance, phone) })),
  ),
];
