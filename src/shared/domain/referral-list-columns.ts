import { headingKey } from './heading-key.ts';
import type { ListForm } from './list-form.ts';
import {
  listFieldNames,
  listFields,
  requiredListFields,
  type ListField,
  type ListMapping,
} from './referral-list.ts';

type Role = 'victim' | 'perpetrator';

const names = (text: string): string[] => text.split(', ');

/** Other headings for the fields that are not about one person, the surest first. */
const aliases: Partial<Record<ListField, string[]>> = {
  reference: names(
    'referral reference, referral ref, reference number, reference no, ref number, ref no, ref, ' +
      'marac reference, marac ref, referral number, our ref, id',
  ),
  receivedOn: names(
    'received on, received, date referral received, referral received, date of referral, ' +
      'referral date, date referred, referred on, date',
  ),
  agency: names(
    'agency, referring organisation, referring organization, referring service, agency referring, ' +
      'referrer agency, referral agency, organisation, source of referral, referral source, ' +
      'referred by agency, referred by',
  ),
  referrer: names(
    'referrer name, name of referrer, referring officer, referring worker, ' +
      'referring professional, referring person',
  ),
  relationship: names(
    'relationship to victim, relationship to survivor, relationship to perpetrator, ' +
      'relationship of perpetrator to victim, relationship between victim and perpetrator, ' +
      'relationship of parties, relationship type, relation',
  ),
  childrenNames: names(
    'names of children, children names, childrens names, child names, name of children, ' +
      'names of the children, child name',
  ),
  childrenCount: names(
    'number of children, no of children, no children, num children, children count, child count, ' +
      'how many children, number of children in household, children in household, kids',
  ),
  assessmentYes: names(
    'dash score, ric score, dash ric score, dash yes, ric yes answers, dash ticks, ric ticks, ' +
      'dash total, dash ric, dash, ric, risk assessment score, risk indicator score, risk score, ' +
      'yes answers, number of ticks, ticks, score',
  ),
  judgementReason: names(
    'professional judgment, professional judgement reason, reason for professional judgement, ' +
      'reason for professional judgment, judgement reason, judgement',
  ),
  incidentCount: names(
    'incidents in 12 months, incidents in last 12 months, incidents in the last 12 months, incidents last 12 months, ' +
      'incidents in past 12 months, incidents 12 months, incidents in last year, ' +
      'incidents in past year, police incidents in 12 months, callouts in 12 months, ' +
      'no of incidents, incident count, incidents',
  ),
  incidentOn: names(
    'last incident date, date of latest incident, date of most recent incident, last incident on, ' +
      'last incident, latest incident, most recent incident, date of incident, incident date, ' +
      'index incident date',
  ),
  incidentSummary: names(
    'summary of incident, incident details, details of incident, incident description, ' +
      'description of incident, summary, description, details, circumstances, ' +
      'reason for referral, background, incident',
  ),
  policeReference: names(
    'police reference number, police ref no, police ref, crime reference number, ' +
      'crime reference, crime ref, crime number, crime no, niche number, niche ref, ' +
      'occurrence number, incident number, log number, urn',
  ),
  wouldBeCrime: names(
    'would be a crime, would it be a crime if reported, would it be a crime, ' +
      'would be criminal if reported, would be criminal, crime if reported, criminal if reported',
  ),
  identifiedOn: names(
    'identified on, date incident identified, incident identified on, incident identified, ' +
      'date of identification, date further incident identified',
  ),
  interpreter: names(
    'interpreter needed, interpreter required, interpreter language, victim interpreter, ' +
      'language needed, first language, language spoken, language',
  ),
  victimAware: names(
    'victim aware of referral, victim aware, is the victim aware of referral, is victim aware, ' +
      'is victim aware of referral, victim informed, survivor aware of referral, ' +
      'survivor aware, informed of referral, aware',
  ),
  otherArea: names(
    'transferred from area, transferred in from, transfer from, transfer in from, transferring area, ' +
      'transferring marac, originating area, originating marac, area transferred from',
  ),
  otherAreaReferredOn: names(
    'date referred in other area, referred in other area on, referred in the other area on, ' +
      'date of referral in the other area, date of referral in other area, ' +
      'date referred in originating area, date of originating referral, originating referral date',
  ),
};

/** The words by which headings call each person. */
export const roleWords: Record<Role, string[]> = {
  victim: names('victim, victims, vic, survivor, survivors, complainant, aggrieved'),
  perpetrator: names(
    'perpetrator, perpetrators, perp, perps, offender, offenders, abuser, abusers, suspect, ' +
      'suspects, respondent, accused, defendant',
  ),
};

/** What of a person a heading asks, once the word for the person is taken off. */
export const personAliases: Record<string, string[]> = {
  FirstName: names('first name, firstname, forename, forenames, first names, given name'),
  Surname: names('surname, last name, lastname, family name, sur name'),
  Aliases: names(
    'aliases, alias, aka, a k a, also known as, other names, known as, nickname, nicknames',
  ),
  PreviousNames: names(
    'previous names, previous name, previous surname, previous surnames, former names, former name, ' +
      'former surname, maiden name, birth name, name at birth',
  ),
  Dob: names('dob, date of birth, date birth, d o b, birth date, birthdate, birthday, born'),
  Gender: names('gender, sex, gender identity'),
  Ethnicity: names('ethnicity, ethnic origin, ethnic group, ethnic background, race'),
  Disability: names('disability, disabled, disabilities, has disability'),
  Lgbt: names('lgbt, lgbtq, lgbtqia, lgb, sexual orientation, sexuality'),
  Address: names('address, home address, full address, current address, address line 1'),
  Postcode: names('postcode, post code, postal code, address postcode, home postcode'),
  Phone: names(
    'safe phone, safe phone number, safe telephone, safe telephone number, safe number, ' +
      'safe contact number, phone, phone number, phone no, telephone, telephone number, tel, ' +
      'tel no, mobile, mobile number, mobile no, contact number',
  ),
  SafeContact: names(
    'safe to contact, safe contact, safe to call, safe time to contact, safe times to contact, ' +
      'when safe to contact, is it safe to contact, safe contact time, safe contact details, ' +
      'safe contact arrangements, contact preference',
  ),
};

/** A column headed with the person alone, or their whole name, goes to the surname. */
const wholeName = ['', 'name', 'full name', 'names', 'name in full'];

/** An address or number without a role could be the other person's: a wrong guess could do harm. */
const contactDetails = ['Address', 'Postcode', 'Phone', 'SafeContact'];

const fillers = names('of, the, s, for, alleged, primary, main');

type Guess = { readonly field: ListField; readonly column: number; readonly strength: number };

/** The fields whose own name or alias the heading is. */
function generalGuesses(key: string, column: number): Guess[] {
  return listFields.flatMap((field) => {
    if (headingKey(listFieldNames[field]) === key) return [{ field, column, strength: 5 }];
    const place = aliases[field]?.indexOf(key) ?? -1;
    return place < 0 ? [] : [{ field, column, strength: 4 - place / 100 }];
  });
}

function roleOf(words: readonly string[]): Role | undefined {
  const named = (role: Role): boolean => words.some((word) => roleWords[role].includes(word));
  if (named('victim') === named('perpetrator')) return undefined;
  return named('victim') ? 'victim' : 'perpetrator';
}

function personField(role: Role, attribute: string): ListField | undefined {
  const name = attribute === 'SafeContact' ? 'safeContact' : `${role}${attribute}`;
  return listFields.find((field) => field === name);
}

const attributeOf = (asked: string): string | undefined =>
  Object.keys(personAliases).find((attribute) => personAliases[attribute]?.includes(asked));

/** `context` is the person whom the columns to the left are about. */
function personGuess(key: string, column: number, context: Role | undefined): Guess[] {
  const words = key.split(' ');
  const role = roleOf(words);
  const guess = (about: Role, attribute: string, strength: number): Guess[] => {
    const field = personField(about, attribute);
    return field === undefined ? [] : [{ field, column, strength }];
  };
  if (role === undefined) {
    const attribute = attributeOf(key);
    if (attribute === undefined) return [];
    const isUnsure = context === 'perpetrator' && contactDetails.includes(attribute);
    return isUnsure ? [] : guess(context ?? 'victim', attribute, 1);
  }
  const asked = words
    .filter((word) => !roleWords[role].includes(word) && !fillers.includes(word))
    .join(' ');
  const attribute = attributeOf(asked);
  if (attribute !== undefined) return guess(role, attribute, 3);
  return wholeName.includes(asked) ? guess(role, 'Surname', 2) : [];
}

/** Which column fills which field, as far as the headings tell; each column and field once. */
export function guessMapping(headings: readonly string[]): ListMapping {
  const guesses: Guess[] = [];
  let context: Role | undefined;
  headings.forEach((heading, column) => {
    const key = headingKey(heading);
    const general = generalGuesses(key, column);
    guesses.push(...(general.length > 0 ? general : personGuess(key, column, context)));
    context = roleOf(key.split(' ')) ?? context;
  });
  const mapping: ListMapping = {};
  const taken = new Set<number>();
  for (const { field, column } of guesses.toSorted((a, b) => b.strength - a.strength)) {
    if (mapping[field] !== undefined || taken.has(column)) continue;
    mapping[field] = column;
    taken.add(column);
  }
  return mapping;
}

export const referralForm: ListForm<ListField> = {
  fields: listFields,
  names: listFieldNames,
  required: requiredListFields,
  guess: guessMapping,
  noun: 'referrals',
};
