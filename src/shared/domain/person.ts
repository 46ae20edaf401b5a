import { z } from 'zod';
import { CalendarDate } from './calendar-date.ts';

const line = z.string().trim().max(200);

/** At an ASBRAC a group or a place may stand where a Marac has a person. */
export const SubjectKind = z.enum(['person', 'group', 'place']);
export type SubjectKind = z.infer<typeof SubjectKind>;

export const subjectKindNames: Record<SubjectKind, string> = {
  person: 'Person',
  group: 'Group',
  place: 'Place',
};

export const Person = z.strictObject({
  id: z.uuid(),
  kind: SubjectKind.default('person'),
  firstName: line,
  surname: z.string().trim().min(1).max(200),
  dob: CalendarDate.nullable(),
  /** `about 35`, as it was said where no date of birth is known; never turned into a date. */
  ageSaid: z.string().trim().max(60).default(''),
  gender: line,
  ethnicity: line,
  disability: line,
  lgbt: line,
  address: z.string().trim().max(500),
  /** Somebody must not learn it: said wherever the person is shown. */
  addressConfidential: z.boolean().default(false),
  postcode: line,
  phone: line,
  safeContact: z.string().trim().max(500),
  /** Empty where English, or nothing, was said. */
  language: line.default(''),
  interpreter: line,
});
export type Person = z.infer<typeof Person>;

/** The facts of a person that are confidential: sealed in the store, and shown one at a time. */
export type ContactField = 'address' | 'postcode' | 'phone';

/** A person of whom nothing but the names is said. */
export const bareNames = {
  kind: 'person',
  dob: null,
  ageSaid: '',
  gender: '',
  ethnicity: '',
  disability: '',
  lgbt: '',
  address: '',
  addressConfidential: false,
  postcode: '',
  phone: '',
  safeContact: '',
  language: '',
  interpreter: '',
} as const satisfies Omit<Person, 'id' | 'firstName' | 'surname'>;

/** The facts that say something: what is empty is no news. */
export const factsGiven = <P extends object>(person: P): Partial<P> =>
  Object.fromEntries(
    Object.entries(person).filter(([, value]) => value !== '' && value !== null && value !== false),
  ) as Partial<P>;

/** A person as a page shows them: which contact details are known, and not what they say. */
export const ShownPerson = z.strictObject({
  ...Person.omit({ address: true, postcode: true, phone: true }).shape,
  /** The address with its postcode. */
  hasAddress: z.boolean(),
  hasPhone: z.boolean(),
});
export type ShownPerson = z.infer<typeof ShownPerson>;

/** What a list shows of a person: never an address or a number. */
export const PersonName = z.strictObject({
  id: z.uuid(),
  firstName: line,
  surname: z.string(),
  dob: CalendarDate.nullable(),
});
export type PersonName = z.infer<typeof PersonName>;

export const fullName = (person: { firstName: string; surname: string }): string =>
  [person.firstName, person.surname].filter((part) => part !== '').join(' ');

/** Letters only, without case or accents: "Gráinne O’Neill" and "GRAINNE ONEILL" are the same. */
export const normaliseName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ł/gi, 'l')
    .replace(/ø/gi, 'o')
    .replace(/['’‘`]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();

/**
 * One key for a person by name and date of birth, or null when the date of birth is not known: a
 * name alone never joins two records. First name and surname may come in either order.
 */
export function personKey(person: {
  firstName: string;
  surname: string;
  dob: CalendarDate | null;
}): string | null {
  if (person.dob === null) return null;
  const names = normaliseName(`${person.firstName} ${person.surname}`)
    .split(' ')
    .toSorted()
    .join(' ');
  return names === '' ? null : `${names}|${person.dob}`;
}
