import { agencyKey, type Agency } from './agency.ts';
import type { CalendarDate } from './calendar-date.ts';
import { isEmptyCell, readPastDate, readSurname, readText, unknownDate } from './list-cell.ts';
import type { Reading } from './list-date.ts';
import { readOtherNames, type OtherNames } from './other-names.ts';
import { readChildren } from './matching/children.ts';
import { bareNames, Person } from './person.ts';
import {
  listFieldNames,
  listFields,
  type ListField,
  type ListProblem,
  type ListValues,
} from './referral-list.ts';
import { readRepeatCells } from './referral-list-repeat.ts';
import { notOnLists, ReferralFacts } from './referral.ts';

/** What a row is checked against. */
export type ListKnowledge = {
  /** The id of the agency of that name or alias. */
  readonly findAgencyId: (name: string) => string | undefined;
  readonly today: CalendarDate;
  /** How many questions the forum’s risk assessment has. */
  readonly assessmentMaximum: number;
  /** Whether a referral with this reference but other values is known already. */
  readonly isReferenceTaken: (reference: string) => boolean;
};

type ListPerson = Omit<Person, 'id'>;

/** A row without problems, as the parts of a referral. */
export type ParsedReferral = {
  readonly agencyId: string;
  readonly facts: ReferralFacts;
  readonly victim: ListPerson;
  readonly perpetrator: ListPerson;
  readonly otherNames: OtherNames;
  readonly children: readonly string[];
};

/** Finds agencies by name or alias in one step each, for lists of many rows. */
export function createAgencyFinder(
  agencies: readonly Pick<Agency, 'id' | 'name' | 'aliases'>[],
): (name: string) => string | undefined {
  const ids = new Map<string, string>();
  for (const { id, name, aliases } of agencies) {
    for (const known of [name, ...aliases]) {
      const key = agencyKey(known);
      if (!ids.has(key)) ids.set(key, id);
    }
  }
  return (name) => ids.get(agencyKey(name));
}

type Text = string | undefined;

function readBirthDate(text: Text, today: CalendarDate): Reading<CalendarDate | null> {
  if (isEmptyCell(text)) return { problem: "No date of birth. Type it, or 'not known'" };
  if (unknownDate.test((text ?? '').trim())) return { value: null };
  return readPastDate(text, today);
}

function readReceivedDate(text: Text, today: CalendarDate): Reading<CalendarDate> {
  if (isEmptyCell(text)) return { problem: 'No date received. Type it, for example 31/12/2026' };
  return readPastDate(text, today);
}

function readIncidentDate(
  text: Text,
  received: Reading<CalendarDate>,
  today: CalendarDate,
): Reading<CalendarDate | null> {
  if (isEmptyCell(text) || unknownDate.test((text ?? '').trim())) return { value: null };
  const reading = readPastDate(text, today);
  if ('value' in reading && 'value' in received && reading.value > received.value) {
    return { problem: 'The incident is after the date received. Check both dates' };
  }
  return reading;
}

function readWholeNumber(text: string, max: number): Reading<number> {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Infinity;
  return value > max ? { problem: `Write a whole number from 0 to ${max}` } : { value };
}

/** No column is no answer; an empty cell under one is a question to ask, not a nought. */
function readChildrenCount(text: Text): Reading<number> {
  if (text === undefined || /^none$/i.test(text.trim())) return { value: 0 };
  if (isEmptyCell(text))
    return { problem: 'No number of children. Type it, 0 when there are none' };
  return readWholeNumber(text.trim(), ReferralFacts.shape.childrenCount.maxValue ?? 0);
}

function readCount(text: Text, max: number): Reading<number | null> {
  if (isEmptyCell(text)) return { value: null };
  const reading = readWholeNumber((text ?? '').trim(), max);
  return 'value' in reading ? reading : { problem: `${reading.problem}, or leave it empty` };
}

function readAgency(text: Text, { findAgencyId }: ListKnowledge): Reading<string> {
  if (isEmptyCell(text)) return { problem: 'No referring agency. Choose one' };
  const value = findAgencyId((text ?? '').trim());
  return value === undefined
    ? { problem: 'This agency is not one of this forum’s. Choose one, or add it in Settings' }
    : { value };
}

function readReference(text: Text, { isReferenceTaken }: ListKnowledge): Reading<string> {
  const reading = readText(text, ReferralFacts.shape.reference);
  return 'value' in reading && reading.value !== '' && isReferenceTaken(reading.value)
    ? { problem: 'This reference was imported before with different values' }
    : reading;
}

const mostIncidents = 1000;

function readRow(values: ListValues, knowledge: ListKnowledge) {
  const { today } = knowledge;
  const facts = ReferralFacts.shape;
  const person = Person.shape;
  const receivedOn = readReceivedDate(values.receivedOn, today);
  const incidentOn = readIncidentDate(values.incidentOn, receivedOn, today);
  return {
    reference: readReference(values.reference, knowledge),
    receivedOn,
    agency: readAgency(values.agency, knowledge),
    referrer: readText(values.referrer, facts.referrer),
    victimFirstName: readText(values.victimFirstName, person.firstName),
    victimSurname: readSurname(values.victimSurname),
    victimAliases: readText(values.victimAliases, person.address),
    victimPreviousNames: readText(values.victimPreviousNames, person.address),
    victimDob: readBirthDate(values.victimDob, today),
    victimGender: readText(values.victimGender, person.gender),
    victimEthnicity: readText(values.victimEthnicity, person.ethnicity),
    victimDisability: readText(values.victimDisability, person.disability),
    victimLgbt: readText(values.victimLgbt, person.lgbt),
    victimAddress: readText(values.victimAddress, person.address),
    victimPostcode: readText(values.victimPostcode, person.postcode),
    victimPhone: readText(values.victimPhone, person.phone),
    safeContact: readText(values.safeContact, person.safeContact),
    perpetratorFirstName: readText(values.perpetratorFirstName, person.firstName),
    perpetratorSurname: readSurname(values.perpetratorSurname),
    perpetratorAliases: readText(values.perpetratorAliases, person.address),
    perpetratorPreviousNames: readText(values.perpetratorPreviousNames, person.address),
    perpetratorDob: readBirthDate(values.perpetratorDob, today),
    perpetratorAddress: readText(values.perpetratorAddress, person.address),
    relationship: readText(values.relationship, facts.relationship),
    childrenCount: readChildrenCount(values.childrenCount),
    childrenNames: readText(values.childrenNames, person.address),
    assessmentYes: readCount(values.assessmentYes, knowledge.assessmentMaximum),
    judgementReason: readText(values.judgementReason, facts.judgementReason),
    incidentCount: readCount(values.incidentCount, mostIncidents),
    incidentOn,
    incidentSummary: readText(values.incidentSummary, facts.incidentSummary),
    policeReference: readText(values.policeReference, facts.policeReference),
    interpreter: readText(values.interpreter, person.interpreter),
    victimAware: readText(values.victimAware, facts.victimAware),
    ...readRepeatCells(values, { receivedOn, incidentOn, today }),
  } satisfies Record<ListField, Reading<unknown>>;
}

/** Everything that is wrong with a row, in the order of the fields; empty when it can be imported. */
export function checkRow(
  values: ListValues,
  knowledge: ListKnowledge,
  headings: Partial<Record<ListField, string>> = {},
): ListProblem[] {
  const row = readRow(values, knowledge);
  return listFields.flatMap((field) => {
    const reading: Reading<unknown> = row[field];
    if ('value' in reading) return [];
    return [{ field, heading: headings[field] ?? listFieldNames[field], message: reading.problem }];
  });
}

function valueOf<T>(reading: Reading<T>): T {
  if ('problem' in reading) throw new Error('A row with a problem cannot become a referral');
  return reading.value;
}

/** The referral that a row without problems says; @throws when `checkRow` finds a problem. */
export function parseValues(values: ListValues, knowledge: ListKnowledge): ParsedReferral {
  const row = readRow(values, knowledge);
  const facts: ReferralFacts = {
    reference: valueOf(row.reference),
    receivedOn: valueOf(row.receivedOn),
    referrer: valueOf(row.referrer),
    relationship: valueOf(row.relationship),
    childrenCount: valueOf(row.childrenCount),
    ...notOnLists,
    assessmentYes: valueOf(row.assessmentYes),
    judgementReason: valueOf(row.judgementReason),
    incidentCount: valueOf(row.incidentCount),
    incidentOn: valueOf(row.incidentOn),
    incidentSummary: valueOf(row.incidentSummary),
    policeReference: valueOf(row.policeReference),
    victimAware: valueOf(row.victimAware),
    wouldBeCrime: valueOf(row.wouldBeCrime),
    identifiedOn: valueOf(row.identifiedOn),
    otherArea: valueOf(row.otherArea),
    otherAreaReferredOn: valueOf(row.otherAreaReferredOn),
  };
  const victim: ListPerson = {
    ...bareNames,
    firstName: valueOf(row.victimFirstName),
    surname: valueOf(row.victimSurname),
    dob: valueOf(row.victimDob),
    gender: valueOf(row.victimGender),
    ethnicity: valueOf(row.victimEthnicity),
    disability: valueOf(row.victimDisability),
    lgbt: valueOf(row.victimLgbt),
    address: valueOf(row.victimAddress),
    postcode: valueOf(row.victimPostcode),
    phone: valueOf(row.victimPhone),
    safeContact: valueOf(row.safeContact),
    interpreter: valueOf(row.interpreter),
  };
  const perpetrator: ListPerson = {
    ...bareNames,
    firstName: valueOf(row.perpetratorFirstName),
    surname: valueOf(row.perpetratorSurname),
    dob: valueOf(row.perpetratorDob),
    address: valueOf(row.perpetratorAddress),
  };
  const otherNames = {
    victim: [
      ...readOtherNames(valueOf(row.victimAliases), 'alias', victim),
      ...readOtherNames(valueOf(row.victimPreviousNames), 'previous', victim),
    ],
    perpetrator: [
      ...readOtherNames(valueOf(row.perpetratorAliases), 'alias', perpetrator),
      ...readOtherNames(valueOf(row.perpetratorPreviousNames), 'previous', perpetrator),
    ],
  };
  const children = readChildren(valueOf(row.childrenNames));
  return { agencyId: valueOf(row.agency), facts, victim, perpetrator, otherNames, children };
}
