import type { CalendarDate } from '../calendar-date.ts';
import type { ForumKind } from '../forum-kind.ts';
import type {
  FormAnswer,
  FormChild,
  FormIncident,
  FormPerson,
  NotUnderstood,
  ReadForm,
  Said,
} from './read-form.ts';
import type { LabelField } from './label-words.ts';
import { unknownSection, type Section } from './read-heading.ts';
import type { SubjectRole } from './subject-role.ts';

export type DraftQuestion = {
  readonly number: number | null;
  readonly question: string;
  readonly answer: FormAnswer;
  readonly remark: string;
};
export type DraftTick = {
  readonly field: LabelField;
  readonly isTicked: boolean;
  readonly label: string;
};

/** Words of a form with the label beside them. */
export type Words = { readonly label: string; readonly said: string };

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** A form while it is read. */
export type Draft = {
  readonly form: Writable<ReadForm>;
  readonly today: CalendarDate;
  readonly caseType: ForumKind | null;
  readonly subject: SubjectRole;
  /** The part that the last heading opened, and the one that a label since has narrowed it to. */
  heading: Section;
  section: Section;
  perpetrator: number;
  child: FormChild | null;
  /** The last label was of somebody without a field, whose number or address may follow. */
  isAfterOther: boolean;
  /** And somebody of their own, such as a next of kin, to whom a relationship can be stated. */
  isAfterKin: boolean;
  /** Several perpetrators were named at once: what follows may be of any of them. */
  isAfterSeveral: boolean;
  /** In a part that shows how to fill the form in. */
  isExample: boolean;
  lastField: LabelField | null;
  hasVictim: boolean;
  readonly childByNumber: Map<number, FormChild>;
  readonly questions: DraftQuestion[];
  /** Numbers of questions that were listed under their answer. */
  readonly numbered: { answer: FormAnswer; numbers: readonly number[]; words: Words }[];
  readonly ticks: DraftTick[];
  readonly reasons: { label: string; value: string }[];
};

const nobody: FormPerson = {
  firstName: null,
  surname: null,
  aliases: [],
  dateOfBirth: null,
  ageText: null,
  dateOfBirthText: null,
  address: null,
  postcode: null,
  confidentialAddress: null,
  phone: null,
  safeContact: null,
  gender: null,
  ethnicity: null,
  disability: null,
  language: null,
  interpreter: null,
  relationship: null,
};
export const newPerson = (): FormPerson => ({ ...nobody, aliases: [] });

export const newChild = (): FormChild => ({
  name: null,
  dateOfBirth: null,
  age: null,
  dateOfBirthText: null,
  school: null,
  expectedDate: null,
});

export const newIncident = (): FormIncident => ({
  date: null,
  time: null,
  type: null,
  summary: null,
  reportedTo: null,
  reference: null,
});

const noCriteria: ReadForm['criteria'] = {
  visibleHighRisk: null,
  professionalJudgement: null,
  professionalJudgementReason: null,
  escalation: null,
  repeat: null,
  lastHeard: null,
  highScore: null,
  hate: null,
};

export function newDraft(
  today: CalendarDate,
  caseType: ForumKind | null,
  subject: SubjectRole,
): Draft {
  const form: ReadForm = {
    caseType,
    victim: newPerson(),
    otherVictims: [],
    perpetrators: [],
    unknownPerpetrators: null,
    children: [],
    referrer: { name: null, agency: null, phone: null, email: null },
    dateReferred: null,
    criteria: { ...noCriteria },
    dash: null,
    incident: { date: null, summary: null, policeReference: null },
    consent: null,
    consentReason: null,
    awareOfReferral: null,
    locations: [],
    incidents: [],
    incidentsInYear: null,
    matrix: null,
    impact: null,
    reasons: null,
    notUnderstood: [],
  };
  return {
    form,
    today,
    caseType,
    subject,
    heading: unknownSection,
    section: unknownSection,
    perpetrator: -1,
    child: null,
    isAfterOther: false,
    isAfterKin: false,
    isAfterSeveral: false,
    isExample: false,
    lastField: null,
    hasVictim: false,
    childByNumber: new Map(),
    questions: [],
    numbered: [],
    ticks: [],
    reasons: [],
  };
}

/** Shows words that filled no field. */
export function leave(
  draft: Draft,
  label: string,
  said: string,
  reason: NotUnderstood['reason'],
): void {
  if (said.trim() === '') return;
  const isThere = draft.form.notUnderstood.some((one) => one.label === label && one.said === said);
  if (!isThere) draft.form.notUnderstood.push({ label, said: said.trim(), reason });
}

/**
 * Fills one field of a part of the form, if it is still empty. What comes second and differs is
 * shown beside, so that nobody's first address is overwritten by another.
 */
export function put<K extends string, T>(
  draft: Draft,
  part: { [key in K]: Said<NoInfer<T>> | null },
  key: K,
  value: T,
  from: Words,
): boolean {
  const before = part[key];
  if (before === null) {
    part[key] = { value, said: from.said.trim(), label: from.label };
    return true;
  }
  if (String(before.value).toLowerCase() !== String(value).toLowerCase())
    leave(draft, from.label, from.said, 'alreadyFilled');
  return false;
}

export const hasAnything = (part: object): boolean =>
  Object.values(part).some(
    (value) => value !== null && !(Array.isArray(value) && value.length === 0),
  );
