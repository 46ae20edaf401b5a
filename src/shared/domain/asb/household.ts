import { z } from 'zod';
import { ageOn, type CalendarDate } from '../calendar-date.ts';
import { inList } from '../count-words.ts';
import { dateWithYear } from '../date-words.ts';
import { allOf, anyOf, type Known } from './known.ts';

/** From which age on abuse between people who are personally connected is domestic abuse. */
export const AsbHouseholdSettings = z.strictObject({
  maracMinimumAge: z.int().min(10).max(25).default(16),
});
export type AsbHouseholdSettings = z.infer<typeof AsbHouseholdSettings>;

/** What is known of one victim and one perpetrator of anti-social behaviour. */
export type HouseholdFacts = {
  /** As somebody said; null when nobody did, and the addresses are compared. */
  readonly livesTogether: Known;
  /** One key for each address of theirs; the same key is the same address. */
  readonly victimAddressKeys: readonly string[];
  readonly perpetratorAddressKeys: readonly string[];
  /** Partners or relatives, now or before, or parents of the same child. */
  readonly personallyConnected: Known;
  readonly victimDob: CalendarDate | null;
  readonly perpetratorDob: CalendarDate | null;
  /** The day for which the ages count: that of the incident, or today. */
  readonly on: CalendarDate;
};

export type HouseholdVerdict = {
  readonly outcome: 'suggest-marac' | 'no-suggestion' | 'unknown';
  readonly sameHousehold: Known;
  readonly bothOldEnough: Known;
  /** What somebody said and what the addresses show differ. */
  readonly addressesDisagree: boolean;
  readonly reason: string;
};

/**
 * Whether a case sent to an ASBRAC belongs at a MARAC. Anti-social behaviour is towards somebody of
 * another household (Crime and Disorder Act 1998; Nottinghamshire's victims' strategy 2014-17), so one
 * household suggests a MARAC, and so does a personal connection wherever they live. MARAC needs both
 * to be 16 or over and personally connected (Domestic Abuse Act 2021, sections 1 and 2:
 * https://www.legislation.gov.uk/ukpga/2021/17/part/1): where one of these is not so nothing is
 * suggested, and where it is not recorded the reason asks for it.
 */
export function checkHousehold(
  facts: HouseholdFacts,
  { maracMinimumAge }: AsbHouseholdSettings,
): HouseholdVerdict {
  const { livesTogether, personallyConnected, victimDob, perpetratorDob, on } = facts;
  const sameAddress = shareAddress(facts.victimAddressKeys, facts.perpetratorAddressKeys);
  const sameHousehold = livesTogether ?? sameAddress;
  const isOldEnough = (dob: CalendarDate | null): Known =>
    dob === null ? null : ageOn(dob, on) >= maracMinimumAge;
  const bothOldEnough = allOf(isOldEnough(victimDob), isOldEnough(perpetratorDob));
  const mayBeMarac = allOf(personallyConnected, bothOldEnough) !== false;
  const suggests = mayBeMarac && anyOf(sameHousehold, personallyConnected);
  const outcome =
    suggests === null ? 'unknown' : suggests ? 'suggest-marac' : ('no-suggestion' as const);
  const verdict = {
    outcome,
    sameHousehold,
    bothOldEnough,
    addressesDisagree:
      livesTogether !== null && sameAddress !== null && livesTogether !== sameAddress,
  } as const;
  const ageWords = `${maracMinimumAge} or over on ${dateWithYear(on)}`;
  return { ...verdict, reason: reasonFor({ ...verdict, personallyConnected }, ageWords) };
}

function shareAddress(one: readonly string[], other: readonly string[]): Known {
  const [mine, theirs] = [one, other].map((keys) => keys.filter((key) => key !== ''));
  if (mine === undefined || theirs === undefined) return null;
  if (mine.length === 0 || theirs.length === 0) return null;
  return mine.some((key) => theirs.includes(key));
}

type Decided = Omit<HouseholdVerdict, 'reason'> & { readonly personallyConnected: Known };

function reasonFor(decided: Decided, ageWords: string): string {
  const words = {
    'suggest-marac': suggestionWords,
    'no-suggestion': refusalWords,
    unknown: unknownWords,
  }[decided.outcome](decided, ageWords);
  return decided.addressesDisagree
    ? `${words} The recorded addresses say otherwise: check where they live.`
    : words;
}

function suggestionWords(decided: Decided, ageWords: string): string {
  const { sameHousehold, personallyConnected, bothOldEnough } = decided;
  const why =
    sameHousehold === true
      ? 'they share a household, and anti-social behaviour is towards another household'
      : 'they are personally connected, which makes it domestic abuse wherever they live';
  const unsure = [
    ...(personallyConnected === null ? ['that they are personally connected'] : []),
    ...(bothOldEnough === null ? [`that both were ${ageWords}`] : []),
  ];
  const confirm = unsure.length === 0 ? '' : ` Not recorded, so confirm: ${inList(unsure)}.`;
  return `Consider a MARAC for this victim and perpetrator: ${why}.${confirm}`;
}

function refusalWords(decided: Decided, ageWords: string): string {
  const { sameHousehold, personallyConnected, bothOldEnough } = decided;
  const reasons = [
    ...(personallyConnected === false ? ['they are not personally connected'] : []),
    ...(bothOldEnough === false ? [`not both of them were ${ageWords}`] : []),
  ];
  const neither =
    sameHousehold === true
      ? ' They share a household, so it is not anti-social behaviour either: agree who takes it.'
      : '';
  const route = bothOldEnough === false ? ' Ask children’s social care which way it goes.' : '';
  return `No MARAC for this victim and perpetrator: ${inList(reasons)}.${neither}${route}`;
}

function unknownWords({ sameHousehold }: Decided): string {
  const [known, alsoMissing] =
    sameHousehold === null
      ? ['', ' or share a household']
      : [' They live in different households.', ''];
  return `Not known whether a MARAC is the place: it is not recorded whether they are personally connected${alsoMissing}.${known}`;
}
