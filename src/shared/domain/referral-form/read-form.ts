import { z } from 'zod';
import { CalendarDate } from '../calendar-date.ts';
import { ForumKind } from '../forum-kind.ts';

/** One value, the words it was read from, and the label beside which they stood. */
const said = <T extends z.ZodType>(value: T) =>
  z.strictObject({ value, said: z.string(), label: z.string() }).nullable();

const SaidText = said(z.string());
const SaidYesNo = said(z.boolean());
const SaidDate = said(CalendarDate);
const SaidCount = said(z.int().min(0));

export type Said<T> = { readonly value: T; readonly said: string; readonly label: string };

export const FormPerson = z.strictObject({
  firstName: SaidText,
  surname: SaidText,
  aliases: z.array(SaidText.unwrap()),
  dateOfBirth: SaidDate,
  /** An age as written; never made into a date. */
  ageText: SaidText,
  /** What stands where a date of birth belongs and is none, such as a year. */
  dateOfBirthText: SaidText,
  address: SaidText,
  postcode: SaidText,
  confidentialAddress: SaidYesNo,
  phone: SaidText,
  safeContact: SaidText,
  gender: SaidText,
  ethnicity: SaidText,
  disability: SaidText,
  language: SaidText,
  interpreter: SaidYesNo,
  relationship: SaidText,
});
export type FormPerson = z.infer<typeof FormPerson>;

export const FormChild = z.strictObject({
  name: SaidText,
  dateOfBirth: SaidDate,
  age: SaidText,
  dateOfBirthText: SaidText,
  school: SaidText,
  /** The day on which an unborn child is due. */
  expectedDate: SaidDate,
});
export type FormChild = z.infer<typeof FormChild>;

export const FormAnswer = z.enum(['yes', 'no', 'dontKnow', 'blank']);
export type FormAnswer = z.infer<typeof FormAnswer>;

/** A risk checklist: what was counted and what the form itself says, which may differ. */
export const FormChecklist = z.strictObject({
  tool: z.string().nullable(),
  /** Answers by the form's own numbers; null when the form gives none. */
  answers: z.record(z.string(), FormAnswer).nullable(),
  counted: z
    .strictObject({
      questions: z.int(),
      yes: z.int(),
      no: z.int(),
      dontKnow: z.int(),
      blank: z.int(),
    })
    .nullable(),
  statedScore: SaidCount,
});
export type FormChecklist = z.infer<typeof FormChecklist>;

export const FormIncident = z.strictObject({
  date: SaidDate,
  time: SaidText,
  type: SaidText,
  summary: SaidText,
  reportedTo: SaidText,
  reference: SaidText,
});
export type FormIncident = z.infer<typeof FormIncident>;

const FormMatrix = z.strictObject({
  answers: z.array(
    z.strictObject({
      no: z.int(),
      question: z.string(),
      answer: z.string(),
      score: z.int().nullable(),
    }),
  ),
  total: SaidCount,
  band: SaidText,
});
export type FormMatrix = z.infer<typeof FormMatrix>;

const FormCriteria = z.strictObject({
  visibleHighRisk: SaidYesNo,
  professionalJudgement: SaidYesNo,
  professionalJudgementReason: SaidText,
  escalation: SaidYesNo,
  repeat: SaidYesNo,
  lastHeard: SaidDate,
  highScore: SaidYesNo,
  hate: SaidYesNo,
});
export type FormCriteria = z.infer<typeof FormCriteria>;

/** `noField`: no field takes it; the other reasons say why a field that would did not. */
export const NotUnderstood = z.strictObject({
  label: z.string(),
  said: z.string(),
  reason: z.enum(['noField', 'notReadable', 'notSure', 'alreadyFilled', 'differs']),
});
export type NotUnderstood = z.infer<typeof NotUnderstood>;

/** What a filled referral form says, as far as it was understood, and everything that was not. */
export const ReadForm = z.strictObject({
  caseType: ForumKind.nullable(),
  victim: FormPerson,
  otherVictims: z.array(FormPerson),
  perpetrators: z.array(FormPerson),
  unknownPerpetrators: SaidText,
  children: z.array(FormChild),
  referrer: z.strictObject({ name: SaidText, agency: SaidText, phone: SaidText, email: SaidText }),
  dateReferred: SaidDate,
  criteria: FormCriteria,
  dash: FormChecklist.nullable(),
  incident: z.strictObject({ date: SaidDate, summary: SaidText, policeReference: SaidText }),
  consent: SaidYesNo,
  consentReason: SaidText,
  awareOfReferral: SaidYesNo,
  locations: z.array(SaidText.unwrap()),
  incidents: z.array(FormIncident),
  /** How many incidents in twelve months the form states; never counted from its log. */
  incidentsInYear: SaidCount,
  matrix: FormMatrix.nullable(),
  impact: SaidText,
  reasons: SaidText,
  notUnderstood: z.array(NotUnderstood),
});
export type ReadForm = z.infer<typeof ReadForm>;
