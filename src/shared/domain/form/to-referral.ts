import type { CalendarDate } from '../calendar-date.ts';
import type { Child } from '../child.ts';
import { readChildren } from '../matching/children.ts';
import { readOtherNames, type OtherName, type OtherNames } from '../other-names.ts';
import { bareNames, type Person } from '../person.ts';
import type { ReferralFacts } from '../referral.ts';
import { readBornOrAge, readExpected } from './born-or-age.ts';
import type { PersonRole } from './person-notes.ts';
import { readAnswers, readWhole } from './typed-numbers.ts';
import { pairOf, type TypedChild, type TypedPerson, type TypedReferral } from './typed-referral.ts';

type NewPerson = Omit<Person, 'id'>;

/** A typed form as the parts of a referral. */
export type FormReferral = {
  readonly agencyId: string;
  readonly facts: ReferralFacts;
  readonly victim: NewPerson;
  readonly perpetrator: NewPerson;
  readonly otherNames: OtherNames;
  readonly further: readonly {
    readonly role: PersonRole;
    readonly relationship: string;
    readonly person: NewPerson;
    readonly otherNames: readonly OtherName[];
  }[];
  /** Names of children, by which cases are found. */
  readonly children: readonly string[];
  readonly childrenInFull: readonly Child[];
  readonly otherColumns: TypedReferral['other'];
};

/** What a form without problems says; @throws when the day received is missing. */
export function toReferral(typed: TypedReferral, today: CalendarDate): FormReferral {
  const { victim, perpetrator } = pairOf(typed);
  const childrenInFull = typed.children.filter(isNamed).map((child) => childOf(child, today));
  return {
    agencyId: typed.agencyId,
    facts: factsOf(typed, childrenInFull.length),
    victim: personOf(victim, today),
    perpetrator: personOf(perpetrator, today),
    otherNames: { victim: otherNamesOf(victim), perpetrator: otherNamesOf(perpetrator) },
    further: [
      ...typed.victims.slice(1).map((person) => furtherOf(person, 'victim', today)),
      ...typed.perpetrators.slice(1).map((person) => furtherOf(person, 'perpetrator', today)),
    ],
    children: childrenInFull.flatMap(({ name }) => readChildren(name)),
    childrenInFull,
    otherColumns: typed.other,
  };
}

const isNamed = (child: TypedChild): boolean =>
  child.name.trim() !== '' || child.born.trim() !== '' || child.isUnborn;

function factsOf(typed: TypedReferral, named: number): ReferralFacts {
  const { receivedOn } = typed;
  if (receivedOn === null) throw new Error('A form without the day received is no referral');
  const answers = readAnswers(typed);
  return {
    reference: typed.reference.trim(),
    receivedOn,
    referrer: typed.referrer.trim(),
    relationship: pairOf(typed).perpetrator.relationship.trim(),
    childrenCount: Math.max(numberOf(typed.childrenCount, 30) ?? 0, named),
    assessmentYes: answers?.yes ?? null,
    assessmentNo: answers?.no ?? null,
    assessmentDontKnow: answers?.dontKnow ?? null,
    assessmentBlank: answers?.blank ?? null,
    judgementReason: typed.judgementReason.trim(),
    incidentCount: numberOf(typed.incidentCount, 1000),
    incidentOn: typed.incidentOn,
    incidentSummary: typed.incidentSummary.trim(),
    policeReference: typed.policeReference.trim(),
    victimAware: typed.victimAware.trim(),
    consent: typed.consent,
    consentNote: typed.consentNote.trim(),
    wouldBeCrime: typed.wouldBeCrime,
    identifiedOn: typed.identifiedOn,
    otherArea: typed.otherArea.trim(),
    otherAreaReferredOn: typed.otherAreaReferredOn,
  };
}

function numberOf(text: string, most: number): number | null {
  const reading = readWhole(text, most);
  return 'value' in reading ? reading.value : null;
}

const wholeName = ({ firstName, surname }: TypedPerson): string =>
  [firstName.trim(), surname.trim()]
    .filter((part) => part !== '')
    .join(' ')
    .slice(0, 200);

export const notKnown = 'Not known';

/** `Not known: two youths`. Nobody is found by such a name, since it says nothing of who it is. */
function unknownName(typed: TypedPerson): string {
  const said = wholeName(typed);
  return said === '' ? notKnown : `${notKnown}: ${said}`.slice(0, 200);
}

/** Whether somebody was entered as not known. */
export const isUnknownName = ({ firstName, surname }: Pick<Person, 'firstName' | 'surname'>) =>
  firstName === '' && (surname === notKnown || surname.startsWith(`${notKnown}: `));

/** A group or a place has a name and, of a group, how many and how old; what only people have is left. */
function subjectOf(typed: TypedPerson): NewPerson {
  return {
    ...bareNames,
    kind: typed.kind,
    firstName: '',
    surname: wholeName(typed),
    ageSaid: typed.kind === 'group' ? typed.born.trim() : '',
    address: typed.address.trim(),
    addressConfidential: typed.addressConfidential,
    postcode: typed.postcode.trim(),
    phone: typed.phone.trim(),
    safeContact: typed.safeContact.trim(),
  };
}

function personOf(typed: TypedPerson, today: CalendarDate): NewPerson {
  if (typed.kind !== 'person') return subjectOf(typed);
  return {
    ...bareNames,
    ...readBornOrAge(typed.born, today),
    firstName: typed.isNotKnown ? '' : typed.firstName.trim(),
    surname: typed.isNotKnown ? unknownName(typed) : typed.surname.trim(),
    gender: typed.gender.trim(),
    ethnicity: typed.ethnicity.trim(),
    disability: typed.disability.trim(),
    lgbt: typed.lgbt.trim(),
    language: typed.language.trim(),
    interpreter: typed.interpreter.trim(),
    address: typed.address.trim(),
    addressConfidential: typed.addressConfidential,
    postcode: typed.postcode.trim(),
    phone: typed.phone.trim(),
    safeContact: typed.safeContact.trim(),
  };
}

/** The other names that somebody typed of a person. */
export function otherNamesOf(typed: TypedPerson): OtherName[] {
  // The other half of a name is a person's own: a group has none.
  const own =
    typed.kind === 'person'
      ? { firstName: typed.firstName.trim(), surname: typed.surname.trim() }
      : { firstName: '', surname: '' };
  return [
    ...readOtherNames(typed.aliases, 'alias', own),
    ...readOtherNames(typed.previousNames, 'previous', own),
  ];
}

const furtherOf = (typed: TypedPerson, role: PersonRole, today: CalendarDate) => ({
  role,
  relationship: typed.relationship.trim(),
  person: personOf(typed, today),
  otherNames: otherNamesOf(typed),
});

function childOf(typed: TypedChild, today: CalendarDate): Child {
  const expectedOn = typed.isUnborn ? readExpected(typed.born, today) : null;
  const unread = { dob: null, ageSaid: expectedOn === null ? typed.born.trim() : '' };
  return {
    name: typed.name.trim(),
    ...(typed.isUnborn ? unread : readBornOrAge(typed.born, today)),
    isUnborn: typed.isUnborn,
    expectedOn,
    school: typed.school.trim(),
    livesWith: typed.livesWith.trim(),
  };
}
