import type { CalendarDate } from './calendar-date.ts';
import { classificationOf, type IncidentKind } from './incident.ts';
import {
  incidentFieldNames,
  incidentFields,
  type IncidentField,
  type IncidentProblem,
  type IncidentValues,
} from './incident-list.ts';
import { isEmptyCell, readPastDate, readSurname, readText, unknownDate } from './list-cell.ts';
import { readListDate, type Reading } from './list-date.ts';
import { bareNames, normaliseName, Person } from './person.ts';

/** What a row of an incident list is checked against. */
export type IncidentKnowledge = {
  readonly kind: IncidentKind;
  readonly today: CalendarDate;
  /** Whether an incident of this sender with this reference but other values is known already. */
  readonly isReferenceTaken: (reference: string) => boolean;
};

/** A row without problems. */
export type ListedIncident = {
  readonly reference: string;
  readonly occurredOn: CalendarDate;
  readonly classification: string;
  /** The sender’s own number for the victim; empty when the row gives none. */
  readonly victimReference: string;
  readonly victim: Omit<Person, 'id'>;
};

type Text = string | undefined;

/** Words and marks that stand where there is no number: taken as one, they would join strangers. */
const noReference =
  /^(n ?\/? ?[ak]|none|nil|null|unknown|not known|not recorded|not available|not applicable|tbc|tba|various|multiple|victim|person|#n\/a|[0.?*_x-]+)$/i;

const referenceLength = { maxLength: 200 };

function readReference(text: Text, { isReferenceTaken }: IncidentKnowledge): Reading<string> {
  if (isEmptyCell(text) || noReference.test((text ?? '').trim())) {
    return { problem: 'No reference. Without one the same incident could be counted twice' };
  }
  const reading = readText(text, referenceLength);
  return 'value' in reading && isReferenceTaken(reading.value)
    ? {
        problem:
          'This reference is there already with other values, earlier in the list or in the ' +
          'store. An incident is counted once, for one victim',
      }
    : reading;
}

/** Police lists often give the time as well: "01/04/2013 23:15". */
const timeOfDay = /[ T]\d{1,2}[:.]\d\d([:.]\d\d)?(\.\d+)?( ?[ap]m)?Z?$/i;

const dayOnly = (text: string): string => text.trim().replace(timeOfDay, '');

const dateFields: ReadonlySet<IncidentField> = new Set(['occurredOn', 'dob']);

/** What a cell says whichever way a date in it is written: two files of one list say the same. */
export function incidentValueKey(field: IncidentField, text: string): string {
  if (!dateFields.has(field)) return text.trim();
  const reading = readListDate(dayOnly(text));
  return 'value' in reading ? reading.value : text.trim();
}

function readOccurredOn(text: Text, today: CalendarDate): Reading<CalendarDate> {
  if (isEmptyCell(text)) return { problem: 'No date. Type it, for example 31/12/2026' };
  return readPastDate(dayOnly(text ?? ''), today);
}

/** A name without a date of birth is still a victim, so that an empty cell is no problem here. */
function readBirthDate(
  text: Text,
  occurredOn: Reading<CalendarDate>,
  today: CalendarDate,
): Reading<CalendarDate | null> {
  if (isEmptyCell(text) || unknownDate.test((text ?? '').trim())) return { value: null };
  const reading = readPastDate(dayOnly(text ?? ''), today);
  if ('value' in reading && 'value' in occurredOn && reading.value > occurredOn.value) {
    return { problem: 'The date of birth is after the incident. Check both dates' };
  }
  return reading;
}

function readClassification(text: Text, kind: IncidentKind): Reading<string> {
  if (isEmptyCell(text)) return { problem: 'No offence or type. Type it as the sender records it' };
  const reading = readText(text, { maxLength: 200 });
  return 'value' in reading ? { value: classificationOf(kind, reading.value) } : reading;
}

function readVictimReference(text: Text): Reading<string> {
  const reading = readText(text, referenceLength);
  return 'value' in reading && noReference.test(reading.value) ? { value: '' } : reading;
}

function readRow(values: IncidentValues, knowledge: IncidentKnowledge) {
  const { kind, today } = knowledge;
  const person = Person.shape;
  const occurredOn = readOccurredOn(values.occurredOn, today);
  return {
    reference: readReference(values.reference, knowledge),
    occurredOn,
    classification: readClassification(values.classification, kind),
    victimReference: readVictimReference(values.victimReference),
    firstName: readText(values.firstName, person.firstName),
    surname: readSurname(values.surname),
    dob: readBirthDate(values.dob, occurredOn, today),
    postcode: readText(values.postcode, person.postcode),
    address: readText(values.address, person.address),
    phone: readText(values.phone, person.phone),
    gender: readText(values.gender, person.gender),
  } satisfies Record<IncidentField, Reading<unknown>>;
}

/** Everything that is wrong with a row, in the order of the fields; empty when it can be imported. */
export function checkIncident(
  values: IncidentValues,
  knowledge: IncidentKnowledge,
  headings: Partial<Record<IncidentField, string>> = {},
): IncidentProblem[] {
  const row = readRow(values, knowledge);
  return incidentFields.flatMap((field) => {
    const reading: Reading<unknown> = row[field];
    if ('value' in reading) return [];
    const heading = headings[field] ?? incidentFieldNames[field];
    return [{ field, heading, message: reading.problem }];
  });
}

function valueOf<T>(reading: Reading<T>): T {
  if ('problem' in reading) throw new Error('A row with a problem cannot become an incident');
  return reading.value;
}

/** The incident that a row says; @throws when `checkIncident` finds a problem. */
export function parseIncident(
  values: IncidentValues,
  knowledge: IncidentKnowledge,
): ListedIncident {
  const row = readRow(values, knowledge);
  return {
    reference: valueOf(row.reference),
    occurredOn: valueOf(row.occurredOn),
    classification: valueOf(row.classification),
    victimReference: valueOf(row.victimReference),
    victim: {
      ...bareNames,
      firstName: valueOf(row.firstName),
      surname: valueOf(row.surname),
      dob: valueOf(row.dob),
      postcode: valueOf(row.postcode),
      address: valueOf(row.address),
      phone: valueOf(row.phone),
      gender: valueOf(row.gender),
    },
  };
}

const fullPostcode = /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/;

/**
 * One key for victims whom a list gives no number: first name, surname, date of birth and whole
 * postcode. Null when any of them is missing: less never joins two rows.
 */
export function victimKey(
  victim: Pick<Person, 'firstName' | 'surname' | 'dob' | 'postcode'>,
): string | null {
  const firstName = normaliseName(victim.firstName);
  const surname = normaliseName(victim.surname);
  const postcode = victim.postcode.toUpperCase().replace(/[^A-Z0-9]/g, '');
  if (firstName === '' || surname === '' || victim.dob === null) return null;
  return fullPostcode.test(postcode) ? [firstName, surname, victim.dob, postcode].join('|') : null;
}
