import type { CalendarDate } from '../calendar-date.ts';
import type { Child } from '../child.ts';
import type { OtherName } from '../other-names.ts';
import { fullName } from '../person.ts';
import { isUnknownName, notKnown, type FormReferral } from './to-referral.ts';
import {
  anEmptyChild,
  anEmptyForm,
  anEmptyPerson,
  type TypedChild,
  type TypedPerson,
  type TypedReferral,
} from './typed-referral.ts';

/** A saved referral as its form would have been typed: what `toReferral` makes, the other way round. */
export function fromReferral(referral: FormReferral): TypedReferral {
  const { facts, otherNames, further } = referral;
  const beside = further.map(({ role, relationship, person, otherNames: names }, place) => ({
    role,
    typed: personOf({ person, names, relationship, as: `further-${place}` }),
  }));
  const besideAs = (role: 'victim' | 'perpetrator'): TypedPerson[] =>
    beside.filter((each) => each.role === role).map(({ typed }) => typed);
  const victim = { person: referral.victim, names: otherNames.victim };
  const perpetrator = { person: referral.perpetrator, names: otherNames.perpetrator };
  const children = childrenOf(referral);
  const { relationship } = facts;
  // Not parsed: a list may say more than a form takes, which is told when it is saved.
  return {
    ...anEmptyForm(facts.receivedOn),
    ...factsOf(facts, children.length),
    agencyId: referral.agencyId,
    victims: [personOf({ ...victim, relationship: '', as: 'victim' }), ...besideAs('victim')],
    perpetrators: [
      personOf({ ...perpetrator, relationship, as: 'perpetrator' }),
      ...besideAs('perpetrator'),
    ],
    children,
    other: referral.otherColumns,
  };
}

const numeral = (value: number | null): string => (value === null ? '' : String(value));

function factsOf(facts: FormReferral['facts'], named: number): Partial<TypedReferral> {
  const { childrenCount } = facts;
  return {
    referrer: facts.referrer,
    reference: facts.reference,
    receivedOn: facts.receivedOn,
    policeReference: facts.policeReference,
    incidentOn: facts.incidentOn,
    incidentCount: numeral(facts.incidentCount),
    incidentSummary: facts.incidentSummary,
    wouldBeCrime: facts.wouldBeCrime,
    identifiedOn: facts.identifiedOn,
    otherArea: facts.otherArea,
    otherAreaReferredOn: facts.otherAreaReferredOn,
    // Those who are named count without being counted.
    childrenCount: childrenCount === named ? '' : numeral(childrenCount),
    yes: numeral(facts.assessmentYes),
    no: numeral(facts.assessmentNo),
    dontKnow: numeral(facts.assessmentDontKnow),
    blank: numeral(facts.assessmentBlank),
    judgementReason: facts.judgementReason,
    victimAware: facts.victimAware,
    consent: facts.consent,
    consentNote: facts.consentNote,
  };
}

/** `12/7/1987`, as the day is read with the day first. */
function dayTyped(day: CalendarDate): string {
  const [year = '', month = '', ofMonth = ''] = day.split('-');
  return `${Number(ofMonth)}/${Number(month)}/${year}`;
}

const bornTyped = ({ dob, ageSaid }: { dob: CalendarDate | null; ageSaid: string }): string =>
  dob === null ? ageSaid : dayTyped(dob);

type SavedPerson = {
  readonly person: FormReferral['victim'];
  readonly names: readonly OtherName[];
  readonly relationship: string;
  readonly as: string;
};

function personOf({ person, names, relationship, as }: SavedPerson): TypedPerson {
  const isPerson = person.kind === 'person';
  const isNotKnown = isPerson && isUnknownName(person);
  const { dob, ageSaid, firstName, surname: saidName, ...rest } = person;
  const surname = isNotKnown ? saidName.slice(notKnown.length).replace(/^: /, '') : saidName;
  const own = isPerson ? { firstName, surname } : { firstName: '', surname: '' };
  return {
    ...anEmptyPerson(),
    ...rest,
    firstName,
    surname,
    isNotKnown,
    aliases: namesTyped(names, 'alias', own),
    previousNames: namesTyped(names, 'previous', own),
    born: bornTyped({ dob, ageSaid }),
    relationship,
    saved: { as, keeps: [] },
  };
}

/** `Liz; Lizzie Smith`: one word alone where the other half is the person's own. */
function namesTyped(
  names: readonly OtherName[],
  kind: OtherName['kind'],
  own: Pick<OtherName, 'firstName' | 'surname'>,
): string {
  const typed = names
    .filter((name) => name.kind === kind)
    .map((name) => {
      const half = kind === 'alias' ? name.firstName : name.surname;
      const isOwnHalf =
        kind === 'alias' ? name.surname === own.surname : name.firstName === own.firstName;
      return isOwnHalf && half !== '' && !half.includes(' ') ? half : fullName(name);
    });
  return typed.join('; ');
}

/** Of a list's row the names alone are known. */
function childrenOf({ childrenInFull, children }: FormReferral): TypedChild[] {
  if (childrenInFull.length > 0) return childrenInFull.map(childOf);
  return children.map((name, place) => ({ ...anEmptyChild(), name, saved: savedChild(place) }));
}

const savedChild = (place: number): TypedChild['saved'] => ({ as: `child-${place}`, keeps: [] });

const childOf = (child: Child, place: number): TypedChild => ({
  name: child.name,
  born: child.expectedOn === null ? bornTyped(child) : dayTyped(child.expectedOn),
  isUnborn: child.isUnborn,
  school: child.school,
  livesWith: child.livesWith,
  saved: savedChild(place),
});
