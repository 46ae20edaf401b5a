import { z } from 'zod';
import { CalendarDate } from '../calendar-date.ts';
import { SubjectKind } from '../person.ts';
import { YesNoUnknown } from '../yes-no-unknown.ts';
import { SavedPart } from './saved-part.ts';

const line = z.string().max(200).default('');
const lines = z.string().max(500).default('');
const note = z.string().max(4000).default('');
const count = z.string().max(20).default('');
/** Absent for what is new. */
const saved = SavedPart.optional();

/** A person as somebody types them into a referral form: words, and nothing is wrong yet. */
export const TypedPerson = z.strictObject({
  /** Of a group or a place the surname is its whole name. */
  kind: SubjectKind.default('person'),
  firstName: line,
  surname: line,
  aliases: lines,
  previousNames: lines,
  /** A date of birth, or an age: `7/12/87`, `about 35`. */
  born: z.string().max(60).default(''),
  gender: line,
  ethnicity: line,
  disability: line,
  lgbt: line,
  language: line,
  interpreter: line,
  address: lines,
  addressConfidential: z.boolean().default(false),
  postcode: line,
  phone: line,
  safeContact: lines,
  /** To the victim; the victim has none. */
  relationship: line,
  /** Nobody knows who it is. */
  isNotKnown: z.boolean().default(false),
  saved,
});
export type TypedPerson = z.infer<typeof TypedPerson>;

export const TypedChild = z.strictObject({
  /** Long where a list has several in one cell. */
  name: lines,
  /** A date of birth or an age; of an unborn child the day on which it is expected. */
  born: z.string().max(60).default(''),
  isUnborn: z.boolean().default(false),
  school: line,
  livesWith: line,
  saved,
});
export type TypedChild = z.infer<typeof TypedChild>;

export const rolesOfPair = ['victim', 'perpetrator'] as const;

const peopleAtMost = 8;

/** What somebody said of a record that the finder showed beside the form. */
export const SaidOfRecord = z.strictObject({
  role: z.enum(rolesOfPair),
  /** Of which victim or perpetrator: 0 is the one of the pair. */
  place: z
    .int()
    .min(0)
    .max(peopleAtMost - 1)
    .default(0),
  personId: z.uuid(),
  verdict: z.enum(['same', 'different']),
});
export type SaidOfRecord = z.infer<typeof SaidOfRecord>;

/**
 * A referral as it is typed into the form, or as it was read out of a filled one: the fields of the
 * referral and the checklist. SafeLives, Marac referral criteria and form:
 * https://safelives.org.uk/resources-library/marac-referral-criteria-and-form/
 */
export const TypedReferral = z.strictObject({
  /** Empty until it is chosen. */
  agencyId: z.union([z.uuid(), z.literal('')]).default(''),
  referrer: line,
  /** Who referred stays as it is saved, without being shown. */
  keepsReferrer: z.boolean().default(false),
  reference: z.string().max(100).default(''),
  receivedOn: CalendarDate.nullable().default(null),
  policeReference: line,
  incidentOn: CalendarDate.nullable().default(null),
  incidentCount: count,
  incidentSummary: z.string().max(20_000).default(''),
  wouldBeCrime: YesNoUnknown.default('unknown'),
  identifiedOn: CalendarDate.nullable().default(null),
  otherArea: line,
  otherAreaReferredOn: CalendarDate.nullable().default(null),
  /** The first of each is the pair. */
  victims: z.array(TypedPerson).min(1).max(peopleAtMost),
  perpetrators: z.array(TypedPerson).min(1).max(peopleAtMost),
  children: z.array(TypedChild).max(15).default([]),
  /** Where not every child is named. */
  childrenCount: count,
  yes: count,
  no: count,
  dontKnow: count,
  blank: count,
  judgementReason: note,
  victimAware: line,
  consent: YesNoUnknown.default('unknown'),
  consentNote: note,
  /** What a form said that no field took; kept with the referral. */
  other: z
    .array(z.strictObject({ heading: z.string().max(200), value: z.string().max(4000) }))
    .max(100)
    .default([]),
});
export type TypedReferral = z.infer<typeof TypedReferral>;

export const anEmptyPerson = (): TypedPerson => TypedPerson.parse({});
export const anEmptyChild = (): TypedChild => TypedChild.parse({});

/** The form as it opens, on the day on which it is typed. */
export const anEmptyForm = (today: CalendarDate): TypedReferral =>
  TypedReferral.parse({
    receivedOn: today,
    victims: [anEmptyPerson()],
    perpetrators: [anEmptyPerson()],
  });

/** The people of the pair: the first victim and the first perpetrator. */
export function pairOf({
  victims,
  perpetrators,
}: Pick<TypedReferral, 'victims' | 'perpetrators'>): {
  readonly victim: TypedPerson;
  readonly perpetrator: TypedPerson;
} {
  const [victim = anEmptyPerson()] = victims;
  const [perpetrator = anEmptyPerson()] = perpetrators;
  return { victim, perpetrator };
}
