import { headingKey } from '../heading-key.ts';
import { noteNumbers } from './answer-numbers.ts';
import { filledIn, saysUnknown } from './blank-words.ts';
import { chosenText, hasMarks, plainMarks, readYesNo } from './form-choice.ts';
import { readName } from './form-name.ts';
import { readPhone } from './form-contact.ts';
import { leave, type Draft, type Words } from './form-draft.ts';
import { isPrompt } from './guidance-words.ts';
import { fillChildField, fillChildList, nextChild } from './fill-child.ts';
import { fillOffered, fillScored } from './fill-asb-lines.ts';
import { fillPerson, nextPerpetrator, personFor } from './fill-person.ts';
import { fillReferrer } from './fill-referrer.ts';
import { fillRelationship } from './fill-relationship.ts';
import { fillReferral } from './fill-referral.ts';
import { sharedOut } from './shared-values.ts';
import type { LabelField } from './label-words.ts';
import { personFields, type PersonField } from './person-labels.ts';
import type { Role } from './label-roles.ts';
import { readAnswer } from './read-answer.ts';
import {
  doubtReferrer,
  isNextPerson,
  isPersonHeading,
  isProfessional,
  isStrangeWorker,
  namesStranger,
} from './whose-value.ts';
import { unknownSection } from './read-heading.ts';
import { readLabel, type LabelReading } from './read-label.ts';
import { inPlainRole, isMailSubject } from './subject-role.ts';

const isPersonField = (field: LabelField): field is PersonField =>
  (personFields as readonly string[]).includes(field);

const contactFields: ReadonlySet<LabelField> = new Set([
  'phone',
  'email',
  'address',
  'postcode',
  'fullName',
  'firstName',
  'surname',
]);

/** Fills what a label asks for with the words beside it, or shows them as not understood. */
export function fillPair(draft: Draft, label: string, said: string, control: string): void {
  if (isPrompt(filledIn(said))) return leave(draft, label, filledIn(said), 'notSure');
  if (isMailSubject(label)) return leave(draft, label, filledIn(said), 'noField');
  // A question of the matrix may have the words of a criterion, such as hate crime.
  if (fillOffered(draft, label, said)) return;
  const own = workplaceOf(draft, label) ?? readLabel(inPlainRole(draft, label));
  const reading = readingOf(draft, own, control);
  const { fields, role } = reading;
  const shown = label === '' ? control : label;
  noteSomebodyElse(draft, reading, label, said);
  if (fields.length === 0) {
    if (fillDisability(draft, label, said)) return;
    // What looked like a label may be what was filled in.
    if (said === '' && /\d{3}/.test(label)) leave(draft, '', label, 'noField');
    return fillUnknown(draft, shown, said);
  }
  const isOfChildren = role === 'child' || (role === null && draft.section.role === 'child');
  if (isOfChildren && fields.includes('fullName') && fields.includes('school'))
    return fillChildList(draft, { label: shown, said });
  const values = fields.length === 1 ? [said] : sharedOut(fields, said);
  fields.forEach((field, index) => {
    const value = values[index] ?? '';
    if (isPersonField(field)) fillPersonField(draft, field, reading, { label: shown, said: value });
    else if (field === 'agency') fillAgency(draft, role, { label: shown, said: value });
    else fillReferral(draft, field, role, { label: shown, said: value });
    draft.lastField = field;
  });
  if (fields.length > 1 && values.every((value) => value === ''))
    leave(draft, shown, filledIn(said), 'notSure');
}

/** In the part of who refers, their surgery, school or practice is their agency and nobody else's. */
const workplaceOf = ({ heading }: Draft, label: string): LabelReading | undefined =>
  heading.role === 'referrer' &&
  /^((gp|name of|your) )?(surgery|practice|gp practice|school|clinic|hospital|ward|landlord|housing provider)( name)?( (or |and )?(service|team|organisation|agency|department|practice|trust))?$/.test(
    headingKey(label),
  )
    ? { role: null, number: 0, fields: ['agency'] }
    : undefined;

/** What the label asks for, or else the name of the control; it also says whose, where nothing else does. */
function readingOf(draft: Draft, own: LabelReading, control: string): LabelReading {
  if (own.role === 'other' || control === '') return own;
  if (own.fields.length === 0) return readLabel(control);
  const isNobodys = own.role === null && draft.heading.role === null;
  const named = readLabel(control);
  const isSame = named.fields.join() === own.fields.join() && named.role !== 'other';
  return isNobodys && isSame ? named : own;
}

/** A GP or landlord was named: the number and address that follow may be theirs. */
function noteSomebodyElse(
  draft: Draft,
  { role, fields }: LabelReading,
  label: string,
  said: string,
): void {
  const text = chosenText(said);
  const namesSomebody = text !== '' && !saysUnknown(text) && readYesNo(text).value === undefined;
  const isOthers = role === 'other' || (fields.length === 0 && namesStranger(label, text));
  if (isOthers && namesSomebody) {
    draft.isAfterOther = true;
    draft.isAfterKin = draft.isAfterKin || !isProfessional(label);
  } else if (isOthers) return;
  else if (!fields.some((field) => contactFields.has(field) || field === 'relationship')) {
    draft.isAfterOther = false;
    draft.isAfterKin = false;
  }
}

/** "Are they disabled? Yes" and below it "If yes, how?": the second says what the first left open. */
function fillDisability(draft: Draft, label: string, said: string): boolean {
  const { role, number } = draft.section;
  const text = chosenText(said);
  const isDetail = draft.lastField === 'disability' && /^if (yes|so)\b/.test(headingKey(label));
  if (!isDetail || text === '' || (role !== 'victim' && role !== 'perpetrator')) return false;
  const person = personFor(draft, role, number);
  if (!/^(yes|y)$/i.test(person.disability?.value ?? '') || saysUnknown(text)) return false;
  person.disability = { value: text, said: text, label };
  return true;
}

/** What asks for an account in the part about the incident, and for anything elsewhere. */
const accounts =
  /^(details?|account|notes?|what|full details|background|information|further details|comments?)$/;

function fillUnknown(draft: Draft, label: string, said: string): void {
  const isOfIncident = draft.section.topic === 'incident' || draft.lastField === 'incidentDate';
  const isAccount = isOfIncident && accounts.test(headingKey(label));
  if (isAccount && draft.form.incident.summary === null && said.length > 20)
    return fillReferral(draft, 'summary', null, { label, said });
  if (noteNumbers(draft, label, said) || fillScored(draft, label, said)) return;
  const answer = draft.section.topic === 'risk' ? readAnswer(said) : undefined;
  if (answer !== undefined && (answer.answer !== 'blank' || hasMarks(plainMarks(said)))) {
    const number = /^\s*q?(\d{1,2})\s*[.):]/i.exec(label)?.[1];
    draft.questions.push({
      number: number === undefined ? null : Number(number),
      question: label,
      ...answer,
    });
    return;
  }
  leave(draft, label, chosenText(said), 'noField');
}

function fillAgency(draft: Draft, role: Role | null, words: Words): void {
  const isReferrers =
    role === 'referrer' ||
    draft.section.role === 'referrer' ||
    (role === null &&
      draft.section.role === null &&
      !draft.hasVictim &&
      draft.section.topic === 'unknown');
  if (isReferrers && !draft.isAfterOther) {
    draft.section = { topic: 'person', role: 'referrer', number: 0 };
    fillReferrer(draft, 'agency', words);
  } else leave(draft, words.label, chosenText(words.said), 'noField');
}

/** What is asked of a child; anything else is asked of whom the part is about. */
const childFields: ReadonlySet<PersonField> = new Set([
  'fullName',
  'firstName',
  'surname',
  'aliases',
  'dateOfBirth',
  'age',
  'school',
  'expectedDate',
  'gender',
  'address',
  'postcode',
]);

function fillPersonField(
  draft: Draft,
  field: PersonField,
  reading: LabelReading,
  words: Words,
): void {
  if (field === 'relationship') return fillRelationship(draft, reading.role, words);
  const isExplicit = reading.role !== null;
  if (isStrangeWorker(draft, words.label))
    return leave(draft, words.label, chosenText(words.said), 'notSure');
  if (isExplicit) narrow(draft, reading);
  else if (reading.number > 0 && isPersonHeading(draft))
    narrow(draft, { ...draft.heading, number: reading.number });
  else if (isNextPerson(draft, field, words)) {
    doubtReferrer(draft, field);
    draft.section = unknownSection;
  }
  if (!isExplicit && draft.section.role === 'child' && !childFields.has(field))
    draft.section = draft.heading;
  const { role, number } = draft.section;
  const mayBeOthers = !isExplicit && draft.isAfterOther && contactFields.has(field);
  if (role === null || role === 'other' || mayBeOthers)
    return leave(draft, words.label, chosenText(words.said), 'notSure');
  if (isExplicit) {
    draft.isAfterOther = false;
    draft.isAfterKin = false;
  }
  if (role === 'referrer') return fillReferrer(draft, field, words);
  if (role === 'child') return fillChildField(draft, field, reading.number, words);
  if (role === 'victim') draft.hasVictim = true;
  if (field === 'phone' && isVagueContact(words))
    return leave(draft, words.label, chosenText(words.said), 'notSure');
  if (role === 'perpetrator' && isSecondName(draft, field, words)) nextPerpetrator(draft);
  if (field === 'email') return leave(draft, words.label, chosenText(words.said), 'noField');
  if (role === 'perpetrator' && field === 'fullName' && fillSeveral(draft, words)) return;
  if (filledIn(words.said) === '') return;
  fillPerson(draft, personFor(draft, role, number), field, words);
}

/** "Wayne Fox and Dean Fox": a perpetrator each, where every part is a whole name. */
function fillSeveral(draft: Draft, { label, said }: Words): boolean {
  const parts = chosenText(said)
    .split(/\s+(?:and|&)\s+|\s*[;\n]\s*/)
    .filter((part) => part !== '');
  const areNames =
    parts.length > 1 && parts.every((part) => part.includes(' ') && readName(part) !== undefined);
  if (!areNames) return false;
  for (const part of parts) {
    nextPerpetrator(draft);
    fillPerson(draft, personFor(draft, 'perpetrator', 0), 'fullName', { label, said: part });
  }
  draft.isAfterSeveral = true;
  return true;
}

/** "Contact: through the refuge, 01632 960010": a number, but not said to be theirs. */
const isVagueContact = ({ label, said }: Words): boolean =>
  /^(contact|contact details|cyswllt)$/.test(headingKey(label)) &&
  /[a-z]{4}/i.test(readPhone(said)?.rest ?? '');

/** A name where the perpetrator of this part has one already: the next one begins. */
function isSecondName(draft: Draft, field: PersonField, { said }: Words): boolean {
  const person = draft.form.perpetrators[draft.perpetrator];
  const text = chosenText(said);
  if (person === undefined || text === '' || draft.section.number > 0) return false;
  if (field === 'fullName') return person.surname !== null || person.firstName !== null;
  if (field !== 'surname' && field !== 'firstName') return false;
  const before = person[field];
  if (before === null) return false;
  // Asked again with both names known, it is of another, even of the same family.
  const isWhole = person.firstName !== null && person.surname !== null;
  return isWhole || before.value.toLowerCase() !== text.toLowerCase();
}

/** A label that says whom it is about narrows what follows to that person. */
function narrow(draft: Draft, { role, number }: Pick<LabelReading, 'role' | 'number'>): void {
  if (role === null || role === 'other') return;
  const isSame = draft.section.role === role && (number === 0 || number === draft.section.number);
  if (isSame) return;
  if (role === 'child' && number === 0 && draft.section.role !== 'child') nextChild(draft);
  draft.section = { topic: 'person', role, number };
}
