import { headingKey } from './heading-key.ts';
import type { IncidentKind } from './incident.ts';
import {
  incidentFieldNames,
  incidentFields,
  requiredIncidentFields,
  type IncidentField,
  type IncidentMapping,
} from './incident-list.ts';
import type { ListForm } from './list-form.ts';
import { personAliases, roleWords } from './referral-list-columns.ts';

const names = (text: string): string[] => text.split(', ');

/** Other headings for what is said of the incident and of the sender's numbers, the surest first. */
const aliases: Partial<Record<IncidentField, string[]>> = {
  reference: names(
    'incident ref, incident number, incident no, incident id, crime reference, crime ref, ' +
      'crime reference number, crime ref number, crime ref no, crime reference no, crime number, ' +
      'crime no, crime id, crn, asb reference, asb ref, asb number, asb no, asb id, ' +
      'occurrence reference, occurrence ref, occurrence number, occurrence no, niche occurrence, ' +
      'niche number, niche ref, log number, log no, log ref, event number, event no, event id, ' +
      'urn, reference, reference number, reference no, ref number, ref no, ref, our ref, ' +
      'record number, record id, number, id',
  ),
  occurredOn: names(
    'incident date, date of incident, date committed, committed date, committed on, ' +
      'date committed from, committed from date, committed from, committed date from, ' +
      'first committed date, date first committed, offence date, date of offence, crime date, ' +
      'date of crime, asb date, date of asb, occurred on, date occurred, occurred, ' +
      'occurrence date, date of occurrence, event date, date from, from date, start date, ' +
      'incident date time, date time, date, date reported, reported date, reported on, ' +
      'date recorded, recorded date, recorded on, date created, created date',
  ),
  classification: names(
    'classification, offence, offence type, type of offence, offence description, offence title, ' +
      'offence classification, offence group, offence category, crime type, type of crime, ' +
      'crime classification, crime category, crime group, crime description, ho class, ' +
      'ho classification, ho offence, ho offence group, ho offence class, ho group, ' +
      'home office class, home office classification, home office offence, asb type, ' +
      'type of asb, asb category, asb classification, asb class, asb qualifier, asb tag, ' +
      'incident type, type of incident, incident category, incident classification, ' +
      'incident class, closing class, closing category, category, type, class',
  ),
  victimReference: names(
    'victim ref, victim number, victim no, victim id, victim urn, nominal, nominal reference, ' +
      'nominal ref, nominal number, nominal no, nominal id, victim nominal, victim nominal ref, ' +
      'victim nominal number, victim nominal no, victim nominal id, aggrieved reference, ' +
      'aggrieved ref, aggrieved number, aggrieved id, complainant reference, complainant ref, ' +
      'complainant id, person reference, person ref, person number, person id, person urn, ' +
      'niche person id, niche nominal, caller id, pin',
  ),
};

/** What of a person a heading asks, as the lists of referrals name it. */
const personFields: Partial<Record<IncidentField, string[] | undefined>> = {
  firstName: personAliases['FirstName'],
  surname: personAliases['Surname'],
  dob: personAliases['Dob'],
  postcode: personAliases['Postcode'],
  address: personAliases['Address'],
  phone: personAliases['Phone'],
  gender: personAliases['Gender'],
};

const victimWords = new Set([
  ...roleWords.victim,
  ...names('nominal, nominals, caller, callers, person, persons, injured, party, ip'),
]);
const otherPersonWords = new Set(roleWords.perpetrator);
const fillers = new Set(names('of, the, s, for'));
const wholeName = ['name', 'full name', ''];

type Guess = { readonly field: IncidentField; readonly column: number; readonly strength: number };

/** The fields that are about the incident: the heading is one of their names, word for word. */
function incidentGuesses(key: string, column: number): Guess[] {
  return incidentFields.flatMap((field) => {
    if (headingKey(incidentFieldNames[field]) === key) return [{ field, column, strength: 5 }];
    const place = aliases[field]?.indexOf(key) ?? -1;
    return place < 0 ? [] : [{ field, column, strength: 4 - place / 100 }];
  });
}

/** A bare address or phone may be that of the place: only a word for the victim makes it theirs. */
const needsVictimWord: ReadonlySet<IncidentField> = new Set(['address', 'phone']);

function personGuess(key: string, column: number): Guess[] {
  const words = key.split(' ');
  if (words.some((word) => otherPersonWords.has(word))) return [];
  const isVictim = words.some((word) => victimWords.has(word));
  const asked = words.filter((word) => !victimWords.has(word) && !fillers.has(word)).join(' ');
  const field = incidentFields.find((known) => personFields[known]?.includes(asked));
  if (field !== undefined) {
    if (!isVictim && needsVictimWord.has(field)) return [];
    return [{ field, column, strength: isVictim ? 3 : 2 }];
  }
  return isVictim && wholeName.includes(asked) ? [{ field: 'surname', column, strength: 1 }] : [];
}

/** Which column fills which field, as far as the headings tell; each column and field once. */
export function guessIncidentMapping(headings: readonly string[]): IncidentMapping {
  const guesses = headings.flatMap((heading, column) => {
    const key = headingKey(heading);
    const found = incidentGuesses(key, column);
    return found.length > 0 ? found : personGuess(key, column);
  });
  const mapping: IncidentMapping = {};
  const taken = new Set<number>();
  for (const { field, column } of guesses.toSorted((a, b) => b.strength - a.strength)) {
    if (mapping[field] !== undefined || taken.has(column)) continue;
    mapping[field] = column;
    taken.add(column);
  }
  return mapping;
}

/** Anti-social behaviour when a heading or the name of the file says so, crimes otherwise. */
export function guessIncidentKind(headings: readonly string[], fileName: string): IncidentKind {
  const said = [...headings, fileName].map(headingKey);
  return said.some((key) => /\basb\b|anti ?social/.test(key)) ? 'asb' : 'crime';
}

export const incidentForm: ListForm<IncidentField> = {
  fields: incidentFields,
  names: incidentFieldNames,
  required: requiredIncidentFields,
  guess: guessIncidentMapping,
  noun: 'incidents',
};
