import { ageOn, type CalendarDate } from '../calendar-date.ts';
import { counted, inList } from '../count-words.ts';
import { dateWithYear } from '../date-words.ts';
import { yesNo, type YesNoUnknown } from '../yes-no-unknown.ts';
import type { EntitlementSettings, VictimsCode } from './victims-code.ts';

export type EntitlementFacts = {
  readonly isDomesticAbuse: YesNoUnknown;
  /** Motivated by hate, as the victim or anybody else perceives it. */
  readonly isHate: YesNoUnknown;
  /** Ids of the listed crimes that were found; null while nobody has gone through the list. */
  readonly seriousCrimes: readonly string[] | null;
  /** Incidents known to be linked, this one among them; null when nobody has looked. */
  readonly linkedIncidents: number | null;
  readonly deliberatelyTargeted: YesNoUnknown;
  readonly dob: CalendarDate | null;
  readonly offenceOn: CalendarDate | null;
  /** By id; one that is missing is not known. */
  readonly vulnerabilities: Readonly<Record<string, YesNoUnknown>>;
};

/** What the facts alone say of one category. */
export type CategoryFinding = {
  readonly computed: YesNoUnknown;
  /** The facts that decided it. */
  readonly because: readonly string[];
  /** What must still be asked to decide it; empty once it is decided. */
  readonly toAsk: readonly string[];
  readonly reason: string;
};

/** One fact of several of which any decides. */
type Sign = {
  readonly answer: YesNoUnknown;
  /** The fact when it is so. */
  readonly fact: string;
  /** The question when that is not known. */
  readonly question: string;
};

type Words = { readonly yes: string; readonly no: string; readonly unknown: string };

/** Yes by any of the signs; no only when each of them is no. */
function findBySigns(signs: readonly Sign[], words: Words): CategoryFinding {
  const because = signs.filter(({ answer }) => answer === 'yes').map(({ fact }) => fact);
  if (because.length > 0) {
    return { computed: 'yes', because, toAsk: [], reason: `${words.yes}: ${inList(because)}.` };
  }
  const toAsk = signs.filter(({ answer }) => answer === 'unknown').map(({ question }) => question);
  if (toAsk.length > 0)
    return { computed: 'unknown', because, toAsk, reason: `${words.unknown}. ${askWords(toAsk)}` };
  return { computed: 'no', because: [words.no], toAsk: [], reason: `${words.no}.` };
}

const askWords = (toAsk: readonly string[]): string => `Still to ask: ${toAsk.join('; ')}.`;

/** Domestic abuse and hate count by themselves, whether or not anybody has gone through the list. */
export function findSeriousCrime(facts: EntitlementFacts, code: VictimsCode): CategoryFinding {
  const { seriousCrimes } = facts;
  const found = new Set(seriousCrimes);
  const ofCase = { 'domestic-abuse': facts.isDomesticAbuse, hate: facts.isHate };
  const signs = code.seriousCrimes
    .filter(({ id, setBy }) => setBy !== null || found.has(id))
    .map(({ id, name, setBy }): Sign => {
      const answer = found.has(id) || setBy === null ? 'yes' : ofCase[setBy];
      return { answer, fact: name, question: `whether this is ${name}` };
    });
  const listed = new Set(code.seriousCrimes.map(({ id }) => id));
  if (seriousCrimes?.some((id) => !listed.has(id)) === true) {
    const question = 'which listed crime stands for one that is no longer in the list';
    signs.push({ answer: 'unknown', fact: '', question });
  }
  if (seriousCrimes === null) {
    const question = 'whether it is any other crime in the list of most serious crimes';
    signs.push({ answer: 'unknown', fact: '', question });
  }
  return findBySigns(signs, {
    yes: 'Victim of a most serious crime',
    no: 'Not a victim of a most serious crime: none of those listed',
    unknown: 'Not known whether this is a most serious crime',
  });
}

/** Both repeatedly and deliberately; either alone is not enough, and either missing settles it. */
export function findPersistentlyTargeted(
  { linkedIncidents, deliberatelyTargeted }: EntitlementFacts,
  { persistentIncidents }: EntitlementSettings,
): CategoryFinding {
  const limit = `at least ${persistentIncidents} count`;
  const incidents = counted(linkedIncidents ?? 0, 'linked incident');
  const tooFew = linkedIncidents !== null && linkedIncidents < persistentIncidents;
  if (tooFew || deliberatelyTargeted === 'no') {
    const because = [
      ...(tooFew ? [`${incidents}, and ${limit}`] : []),
      ...(deliberatelyTargeted === 'no' ? ['not deliberately targeted'] : []),
    ];
    const reason = `Not persistently targeted: ${because.join('; ')}.`;
    return { computed: 'no', because, toAsk: [], reason };
  }
  const toAsk = [
    ...(linkedIncidents === null ? ['how many incidents are linked'] : []),
    ...(deliberatelyTargeted === 'unknown' ? ['whether the victim was deliberately targeted'] : []),
  ];
  const known = linkedIncidents === null ? [] : [`${incidents} (${limit})`];
  if (deliberatelyTargeted === 'yes') known.push('deliberately targeted');
  if (toAsk.length === 0) {
    const reason = `Persistently targeted: ${inList(known)}.`;
    return { computed: 'yes', because: known, toAsk, reason };
  }
  const soFar = known.length === 0 ? '' : `, though so far: ${inList(known)}`;
  const reason = `Not known whether persistently targeted${soFar}. ${askWords(toAsk)}`;
  return { computed: 'unknown', because: known, toAsk, reason };
}

/** A child at the time of the offence, or any listed vulnerability. */
export function findVulnerable(
  facts: EntitlementFacts,
  code: VictimsCode,
  settings: EntitlementSettings,
  today: CalendarDate,
): CategoryFinding {
  const signs = code.vulnerabilities.map(({ id, name }): Sign => {
    const answer = facts.vulnerabilities[id] ?? 'unknown';
    return { answer, fact: name, question: `whether the victim has ${name}` };
  });
  return findBySigns([childSign(facts, settings, today), ...signs], {
    yes: 'Vulnerable or intimidated',
    no: `Not vulnerable or intimidated: not under ${settings.adultAge} at the offence, and none of the vulnerabilities listed`,
    unknown: 'Not known whether vulnerable or intimidated',
  });
}

/** Who is still a child today was one at any offence, so that its day is not needed. */
function childSign(
  { dob, offenceOn }: EntitlementFacts,
  { adultAge }: EntitlementSettings,
  today: CalendarDate,
): Sign {
  const unknown = (question: string): Sign => ({ answer: 'unknown', fact: '', question });
  if (dob === null) return unknown('the date of birth');
  if (dob > today) return unknown('the right date of birth, for the one recorded is still to come');
  if (offenceOn === null) {
    if (ageOn(dob, today) >= adultAge) return unknown('the day of the offence');
    return { answer: 'yes', fact: `under ${adultAge} on ${dateWithYear(today)}`, question: '' };
  }
  if (offenceOn > today) {
    return unknown('the right day of the offence, for the one recorded is still to come');
  }
  if (dob > offenceOn) {
    return unknown('the right date of birth and day of the offence, for the birth is the later');
  }
  const fact = `under ${adultAge} at the offence on ${dateWithYear(offenceOn)}`;
  return { answer: yesNo(ageOn(dob, offenceOn) < adultAge), fact, question: '' };
}
