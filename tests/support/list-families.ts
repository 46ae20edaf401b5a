import type { Chance } from './chance.ts';
import {
  cultures,
  firstNameOf,
  genderedSurname,
  namesakes,
  unlikeFirstNames,
  type Gender,
} from './list-names.ts';
import {
  dayIn,
  houseIn,
  phoneAt,
  usualYears,
  type Evidence,
  type People,
  type Person,
} from './list-people.ts';

export type Pair = {
  readonly id: string;
  readonly victim: Person;
  readonly perpetrator: Person;
  readonly relationship: string;
  /** For what the pair can be mistaken, or nothing. */
  readonly decoy: string;
};

export type Circle = {
  readonly chance: Chance;
  readonly people: People;
  readonly number: number;
  readonly earlier: readonly Pair[];
};

const intimate: Record<Gender, string[]> = {
  Male: ['Partner', 'Ex-partner', 'Ex-partner', 'Husband', 'Ex-husband', 'Boyfriend'],
  Female: ['Partner', 'Ex-partner', 'Wife', 'Ex-wife', 'Girlfriend'],
};
const family: Record<Gender, readonly (readonly [string, number, number])[]> = {
  Male: [
    ['Son', 18, 36],
    ['Brother', -10, 10],
    ['Father', -38, -19],
  ],
  Female: [
    ['Daughter', 18, 36],
    ['Sister', -10, 10],
    ['Mother', -38, -19],
  ],
};

const yearOf = ({ born }: Person): number => Number(born.slice(0, 4));

function newVictim({ chance, people, number }: Circle): Person {
  const gender = chance.happens(0.92) ? 'Female' : 'Male';
  return people.create(`V${number}`, { gender, years: usualYears(chance) });
}

/** The surname that the two would share as a family: that of some women is theirs alone. */
const familySurname = (victim: Person, { gender, surname }: Person): string =>
  /^(Begum|Bibi|Khatun|Kauser|Parveen)$/.test(victim.surname)
    ? surname
    : genderedSurname(victim.surname, victim.culture, gender);

type Other = Pick<Pair, 'perpetrator' | 'relationship'>;

function newPerpetrator({ chance, people, number }: Circle, victim: Person): Other {
  const id = `perp of P${number}`;
  const gender = chance.happens(victim.gender === 'Female' ? 0.94 : 0.45) ? 'Male' : 'Female';
  const born = yearOf(victim);
  const culture = chance.happens(0.8) ? { culture: victim.culture } : {};
  const [kin, from, to] = chance.pick(family[gender]);
  if (chance.happens(0.22) && born + from <= 2008 && born + to >= 1940) {
    const years = [Math.max(born + from, 1940), Math.min(born + to, 2008)] as const;
    const made = people.create(id, { gender, culture: victim.culture, years });
    const surname = familySurname(victim, made);
    return { perpetrator: { ...made, surname }, relationship: kin };
  }
  const years = [Math.max(born - 9, 1940), Math.min(born + 4, 2008)] as const;
  const made = people.create(id, { gender, ...culture, years });
  const isTogether = chance.happens(0.2) && !victim.shared.has('home');
  const home = isTogether ? victim.home : made.home;
  const relationship = chance.pick(intimate[gender]);
  const isMarried = /usband|ife$/.test(relationship) && chance.happens(0.6);
  const surname = familySurname(victim, made);
  return {
    perpetrator: { ...made, home, ...(isMarried && { surname }) },
    relationship,
  };
}

const mark = (to: 'keep' | 'shared', what: Evidence[], ...people: Person[]): void => {
  for (const person of people) for (const evidence of what) person[to].add(evidence);
};

/** One of the same family and house; who knows the one's marks knows the other's too. */
function relative(chance: Chance, of: Person, id: string, change: Partial<Person>): Person {
  const names = Array.from({ length: 40 }, () => firstNameOf(chance, of.culture, of.gender));
  const first = names.find(
    (name) => unlikeFirstNames(name, of.first) && unlikeFirstNames(name, of.middle),
  );
  if (!first) throw new Error('No first name is unlike that of the relative');
  mark('keep', ['first'], of);
  mark('shared', ['home'], of);
  return { ...of, id, first, middle: '', phone: phoneAt(chance, of.home), ...change };
}

type Span = readonly [from: number, to: number];

const bornWithin = (chance: Chance, of: Person, [from, to]: Span): { born: string } => ({
  born: dayIn(chance, Math.min(yearOf(of) + chance.between(from, to), 2008)),
});

/** A second victim of a family, of the same perpetrator or another. */
function ofFamily(circle: Circle, of: Pair, victim: Person): Partial<Pair> {
  const { perpetrator, relationship } = of;
  return circle.chance.happens(0.4)
    ? { victim, perpetrator, relationship }
    : { victim, ...newPerpetrator(circle, victim) };
}

const victimId = ({ number }: Circle): string => `V${number}`;
const perpetratorId = ({ number }: Circle): string => `perp of P${number}`;

/** Nothing where the earlier pair does not suit. */
type Decoy = (circle: Circle, of: Pair) => Partial<Pair> | undefined;

/** A third of a family could have the first name of the first. */
const hasRelative = ({ keep }: Person): boolean => keep.has('first');

const twins: Decoy = (circle, of) => {
  if (hasRelative(of.victim)) return undefined;
  mark('shared', ['dob'], of.victim);
  return ofFamily(circle, of, relative(circle.chance, of.victim, victimId(circle), {}));
};

const siblings: Decoy = (circle, of) => {
  if (hasRelative(of.victim)) return undefined;
  const born = bornWithin(circle.chance, of.victim, [-5, 5]);
  return ofFamily(circle, of, relative(circle.chance, of.victim, victimId(circle), born));
};

const motherAndDaughter: Decoy = (circle, of) => {
  const { victim } = of;
  if (hasRelative(victim)) return undefined;
  const years: Span = yearOf(victim) < 1985 ? [20, 24] : [-34, -20];
  const born = bornWithin(circle.chance, victim, years);
  mark('shared', ['phone'], victim);
  const phone = { phone: victim.phone };
  return ofFamily(
    circle,
    of,
    relative(circle.chance, victim, victimId(circle), { ...born, ...phone }),
  );
};

/** The same name at the same address, decades apart, against the same victim or another. */
const fatherAndSon: Decoy = (circle, of) => {
  const { chance } = circle;
  const { perpetrator: one } = of;
  if (yearOf(one) < 1960 || one.keep.has('dob')) return undefined;
  const years: Span = yearOf(one) < 1984 ? [20, 25] : [-36, -21];
  mark('keep', ['dob'], one);
  mark('shared', ['home'], one);
  const other = { ...one, id: perpetratorId(circle), ...bornWithin(chance, one, years) };
  const victim = chance.happens(0.35) ? of.victim : newVictim(circle);
  const relationship = chance.pick(['Partner', 'Ex-partner', 'Other family']);
  return { victim, perpetrator: other, relationship };
};

/** A name that several people of the list have, in other towns and with other dates of birth. */
const namesake: Decoy = (circle) => {
  const { chance, people } = circle;
  const { first, surname, gender, culture } = chance.pick(namesakes);
  const name = { first, surname, middle: '' };
  const years = usualYears(chance);
  if (gender === 'Female') {
    const victim = { ...people.create(victimId(circle), { gender, culture, years }), ...name };
    mark('keep', ['dob'], victim);
    return { victim, ...newPerpetrator(circle, victim) };
  }
  const victim = newVictim(circle);
  const made = people.create(perpetratorId(circle), { gender, culture, years });
  mark('keep', ['dob'], made);
  return {
    victim,
    perpetrator: { ...made, ...name },
    relationship: chance.pick(intimate.Male),
  };
};

/** Somebody of the same name whose date of birth, too, was written down as 1 January. */
const newYear: Decoy = (circle, of) => {
  const { chance, people } = circle;
  const alike = ({ id, first, surname, gender, culture, born }: Person): Person => {
    const years = [Number(born.slice(0, 4)), Number(born.slice(0, 4))] as const;
    const made = people.create(id, { gender, culture, years });
    return { ...made, first, surname, born, middle: '' };
  };
  const twin = (person: Person, id: string): Person => {
    const other = alike({ ...person, id });
    mark('keep', ['home', 'phone'], person, other);
    mark('shared', ['dob'], person, other);
    return other;
  };
  if (isNewYearChild(of.victim)) {
    const victim = twin(of.victim, victimId(circle));
    return { victim, ...newPerpetrator(circle, victim) };
  }
  if (!isNewYearChild(of.perpetrator)) return undefined;
  const perpetrator = twin(of.perpetrator, perpetratorId(circle));
  return { victim: newVictim(circle), perpetrator, relationship: chance.pick(intimate.Male) };
};

const sharedPerpetrator: Decoy = (circle, { perpetrator }) => {
  const victim = newVictim(circle);
  const relationship = circle.chance.pick(intimate[perpetrator.gender]);
  return { victim, perpetrator, relationship };
};

const otherPerpetrator: Decoy = (circle, { victim }) => ({
  victim,
  ...newPerpetrator(circle, victim),
});

const brotherToo: Decoy = (circle, { victim, perpetrator: one }) => {
  const { chance, people } = circle;
  if (hasRelative(one)) return undefined;
  const other = relative(chance, one, perpetratorId(circle), bornWithin(chance, one, [-6, 6]));
  const home = chance.happens(0.5) ? one.home : people.home();
  return { victim, perpetrator: { ...other, home }, relationship: 'Other family' };
};

const neighbour: Decoy = (circle, of) => {
  const home = { ...of.victim.home, house: houseIn(circle.chance) };
  const victim = { ...newVictim(circle), home };
  return { victim, ...newPerpetrator(circle, victim) };
};

const refuge: Decoy = (circle) => {
  const victim = { ...newVictim(circle), ...circle.people.refuge() };
  // Before there is a perpetrator, so that he does not live there too.
  mark('shared', ['home', 'phone'], victim);
  return { victim, ...newPerpetrator(circle, victim) };
};

const decoys = [
  [['twins', twins], 6],
  [['siblings', siblings], 8],
  [['mother and daughter', motherAndDaughter], 8],
  [['father and son', fatherAndSon], 10],
  [['namesake', namesake], 13],
  [['new year', newYear], 16],
  [['two victims of one', sharedPerpetrator], 10],
  [['other perpetrator', otherPerpetrator], 9],
  [['brother too', brotherToo], 8],
  [['neighbour', neighbour], 10],
  [['refuge', refuge], 13],
] as const satisfies readonly (readonly [readonly [string, Decoy], number])[];

/** Pair and, for a decoy, the earlier pair beside which it stands. */
export type Met = { readonly pair: Pair; readonly beside?: Pair };

function decoyPair(circle: Circle): Met | undefined {
  const { chance, earlier } = circle;
  const [name, decoy] = chance.weighted<readonly [string, Decoy]>(decoys);
  const suitable = name === 'new year' ? earlier.filter(hasNewYear) : earlier;
  if (suitable.length === 0) return undefined;
  const beside = chance.pick(suitable);
  const found = decoy(circle, beside);
  return found && { pair: { ...beside, ...found, decoy: name }, beside };
}

/** Where birthdays are not written down, 1 January stands for the year; no third of a name. */
const isNewYearChild = ({ born, culture, keep }: Person): boolean =>
  born.endsWith('-01-01') && cultures[culture].newYear >= 0.02 && !keep.has('home');

const hasNewYear = ({ victim, perpetrator }: Pair): boolean =>
  isNewYearChild(victim) || isNewYearChild(perpetrator);

/** The next pair of the list: somebody new, or somebody easily mistaken for those before. */
export function nextPair(circle: Circle): Met {
  const { chance, number, earlier } = circle;
  const decoy = chance.happens(0.5) ? decoyPair(circle) : undefined;
  const victim = decoy?.pair.victim ?? newVictim(circle);
  const made = decoy?.pair ?? { victim, ...newPerpetrator(circle, victim), decoy: '' };
  const before = earlier.filter((pair) => pair.victim.id === victim.id).length;
  const id = before === 0 ? `P${number}` : `P${victim.id.slice(1)}x${before - 1}`;
  const isNew = made.perpetrator.id === perpetratorId(circle);
  const perpetrator = { ...made.perpetrator, ...(isNew && { id: `perp of ${id}` }) };
  return { ...decoy, pair: { ...made, id, perpetrator } };
}
