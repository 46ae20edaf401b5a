import { addDays, addMonths, ageOn, type CalendarDate } from '../calendar-date.ts';
import type { ForumKind } from '../forum-kind.ts';
import { saysNothing } from '../matching/says-nothing.ts';
import { normaliseName } from '../person.ts';
import { dateWithYear } from '../date-words.ts';
import { bornHint, isAnAge, readBornOrAge, readExpected } from './born-or-age.ts';
import { contactWarnings } from './contact-warnings.ts';
import { type FormNotes } from './form-notes.ts';
import type { TypedChild, TypedPerson } from './typed-referral.ts';

export type PersonRole = 'victim' | 'perpetrator';

const namelessYet = {
  group: 'Type what the group is called',
  place: 'Type which place it is',
} as const;

const nobodyYet: Record<PersonRole, string> = {
  victim: 'Type a surname, or the name by which the victim is known',
  perpetrator: 'Type a surname, or tick “Not known”',
};

/** What is missing, to look at, or was read of one person. */
export function personNotes(
  person: TypedPerson,
  role: PersonRole,
  { today, kind }: { readonly today: CalendarDate; readonly kind: ForumKind },
): FormNotes {
  if (person.kind !== 'person') return subjectNotes(person, person.kind);
  const hint = bornHint(person.born, today);
  const bornWarning = ageWarning(person, role, today, kind);
  const nameWarning = surnameWarning(person);
  return {
    problems:
      person.surname.trim() === '' && !person.isNotKnown ? { surname: nobodyYet[role] } : {},
    warnings: {
      ...contactWarnings(person),
      ...(bornWarning !== null && { born: bornWarning }),
      ...(nameWarning !== null && { surname: nameWarning }),
    },
    hints: hint === '' ? {} : { born: hint },
  };
}

/** Of a group or a place a name is needed, and its address looked at. */
function subjectNotes(person: TypedPerson, kind: keyof typeof namelessYet): FormNotes {
  const isNamed = `${person.firstName}${person.surname}`.trim() !== '';
  return {
    problems: isNamed ? {} : { surname: namelessYet[kind] },
    warnings: contactWarnings(person),
    hints: {},
  };
}

function surnameWarning({ firstName, surname, isNotKnown }: TypedPerson): string | null {
  if (!isNotKnown && surname.trim() !== '' && saysNothing(surname)) {
    return 'Tick “Not known” instead: then nobody of this name is looked for';
  }
  return /\d/.test(`${firstName}${surname}`) ? 'A figure stands in the name. Check it' : null;
}

const oldest = 110;

/**
 * A victim of domestic abuse is 16 or over for a Marac, and under 16 goes another way; so does a
 * perpetrator under 16. Domestic Abuse Act 2021, section 1:
 * https://www.legislation.gov.uk/ukpga/2021/17/section/1
 */
function ageWarning(
  { born }: TypedPerson,
  role: PersonRole,
  today: CalendarDate,
  kind: ForumKind,
): string | null {
  const { dob, ageSaid } = readBornOrAge(born, today);
  if (dob === null) {
    return ageSaid === '' || isAnAge(ageSaid)
      ? null
      : 'Not read as a date or an age; kept as it is written. A date is 7/12/1987';
  }
  if (dob > today) return 'This date of birth is in the future. Check the year';
  const age = ageOn(dob, today);
  if (age > oldest) return `This makes them ${age}. Check the year`;
  if (kind === 'marac' && age < 16) {
    return role === 'victim'
      ? `${age} years old: under 16 a case goes to children’s social care, not to a Marac`
      : `${age} years old: a perpetrator under 16 goes another way than a Marac`;
  }
  return null;
}

/** How long before its expected day a child can have been expected, and how long after it is born. */
const expectedWithin = { before: 300, after: 28 };

/** What is to look at, or was read, of one child; `parents` by what they are to the reader. */
export function childNotes(
  child: TypedChild,
  parents: readonly { readonly who: PersonRole; readonly dob: CalendarDate }[],
  today: CalendarDate,
): FormNotes {
  const warning = child.isUnborn
    ? unbornWarning(child, today)
    : bornChildWarning(child, parents, today);
  const hint = child.isUnborn ? expectedHint(child, today) : bornHint(child.born, today);
  return {
    problems: {},
    warnings: warning === null ? {} : { born: warning },
    hints: hint === '' ? {} : { born: hint },
  };
}

function expectedHint({ born }: TypedChild, today: CalendarDate): string {
  const expected = readExpected(born, today);
  return expected === null ? '' : `Expected ${dateWithYear(expected)}`;
}

function unbornWarning({ born }: TypedChild, today: CalendarDate): string | null {
  const expected = readExpected(born, today);
  if (expected === null) {
    return born.trim() === '' ? null : 'Not read as a day; kept as it is written';
  }
  if (expected > addDays(today, expectedWithin.before)) {
    return 'More than ten months ahead. Check it';
  }
  return expected < addDays(today, -expectedWithin.after)
    ? 'This day is past: is the child born? Then untick “Unborn”'
    : null;
}

const youngestParent = 12;

function bornChildWarning(
  { born }: TypedChild,
  parents: readonly { readonly who: PersonRole; readonly dob: CalendarDate }[],
  today: CalendarDate,
): string | null {
  const { dob } = readBornOrAge(born, today);
  if (dob === null) return null;
  if (dob > today) return 'This date of birth is in the future. Is the child unborn?';
  const older = parents.find((parent) => parent.dob >= dob);
  if (older !== undefined) return `Older than the ${older.who}. Check both dates of birth`;
  const young = parents.find((parent) => addMonths(parent.dob, youngestParent * 12) > dob);
  if (young !== undefined) {
    return `Born when the ${young.who} was under ${youngestParent}. Check both dates of birth`;
  }
  return ageOn(dob, today) >= 18 ? '18 or over: an adult, who counts as no child' : null;
}

/** Whether two people of a form are written as one. */
export function isWrittenTwice(one: TypedPerson, other: TypedPerson, today: CalendarDate): boolean {
  if (one.isNotKnown || other.isNotKnown || one.kind !== other.kind) return false;
  const [first, second] = [one, other].map(({ firstName, surname }) =>
    normaliseName(`${firstName} ${surname}`),
  );
  if (first === '' || first !== second) return false;
  const [a, b] = [one, other].map(({ born }) => readBornOrAge(born, today).dob);
  return a === b || a === null || b === null;
}
