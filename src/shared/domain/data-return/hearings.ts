import { ageOn, type CalendarDate } from '../calendar-date.ts';
import type { YesNoUnknown } from '../yes-no-unknown.ts';
import { isIn, type Period } from './period.ts';
import type { DataReturnSettings } from './settings.ts';

type Born = {
  readonly dob: CalendarDate | null;
  /** An age that was told without a date of birth; null when there is none. */
  readonly ageGiven: number | null;
};

export type ReturnVictim = Born & {
  readonly sex: 'female' | 'male' | 'other' | 'unknown';
  /** The id of a listed ethnic group; null when not recorded. */
  readonly ethnicity: string | null;
  readonly lgbt: YesNoUnknown;
  /** In the meaning of the Equality Act 2010: substantial, and for 12 months or more. */
  readonly disabled: YesNoUnknown;
};

type ReturnPerpetrator = Born & { readonly personKey: string };

/** One hearing that took place, as the data return needs it. */
export type ReturnHearing = {
  /** The same for every hearing of the same victim and perpetrator. */
  readonly caseKey: string;
  readonly repeat: YesNoUnknown;
  readonly childrenCount: number | null;
  /** The id of a listed kind of agency; null when not recorded. */
  readonly referredBy: string | null;
  readonly referredOn: CalendarDate | null;
  readonly incidentOn: CalendarDate | null;
  readonly victim: ReturnVictim;
  readonly perpetrators: readonly ReturnPerpetrator[];
};

export type ReturnMeeting = {
  readonly heldOn: CalendarDate;
  readonly isEmergency: boolean;
  readonly hearings: readonly ReturnHearing[];
};

export type DatedHearing = ReturnHearing & { readonly heldOn: CalendarDate };

/** The meetings of a period, in the order of their days. */
export const meetingsIn = (
  meetings: readonly ReturnMeeting[],
  period: Period,
): readonly ReturnMeeting[] =>
  meetings
    .filter(({ heldOn }) => isIn(period, heldOn))
    .toSorted((a, b) => a.heldOn.localeCompare(b.heldOn));

/** Every hearing of the meetings that the settings count, in order. */
export const hearingsOf = (
  meetings: readonly ReturnMeeting[],
  { emergencies }: Pick<DataReturnSettings, 'emergencies'>,
): DatedHearing[] =>
  meetings
    .filter(({ isEmergency }) => emergencies === 'counted' || !isEmergency)
    .flatMap(({ heldOn, hearings }) => hearings.map((hearing) => ({ ...hearing, heldOn })));

/** One entry for each pair, in the order in which they were first heard. */
export function oncePerCase(hearings: readonly DatedHearing[]): DatedHearing[] {
  const cases = new Map<string, DatedHearing>();
  for (const hearing of hearings) {
    const before = cases.get(hearing.caseKey);
    cases.set(hearing.caseKey, before === undefined ? hearing : latestOf(before, hearing));
  }
  return [...cases.values()];
}

const known = (later: YesNoUnknown, before: YesNoUnknown): YesNoUnknown =>
  later === 'unknown' ? before : later;

/** The later hearing of a pair, filled from the one before where nothing was recorded. */
const latestOf = (before: DatedHearing, later: DatedHearing): DatedHearing => ({
  ...later,
  repeat: known(later.repeat, before.repeat),
  childrenCount: later.childrenCount ?? before.childrenCount,
  referredBy: later.referredBy ?? before.referredBy,
  referredOn: later.referredOn ?? before.referredOn,
  incidentOn: later.incidentOn ?? before.incidentOn,
  victim: {
    ...bornAs(later.victim, before.victim),
    sex: later.victim.sex === 'unknown' ? before.victim.sex : later.victim.sex,
    ethnicity: later.victim.ethnicity ?? before.victim.ethnicity,
    lgbt: known(later.victim.lgbt, before.victim.lgbt),
    disabled: known(later.victim.disabled, before.victim.disabled),
  },
  perpetrators: oncePerPerson([...before.perpetrators, ...later.perpetrators]),
});

const bornAs = (later: Born, before: Born): Born => ({
  dob: later.dob ?? before.dob,
  ageGiven: later.ageGiven ?? before.ageGiven,
});

function oncePerPerson(perpetrators: readonly ReturnPerpetrator[]): ReturnPerpetrator[] {
  const people = new Map<string, ReturnPerpetrator>();
  for (const person of perpetrators) {
    const born = bornAs(person, people.get(person.personKey) ?? person);
    people.set(person.personKey, { personKey: person.personKey, ...born });
  }
  return [...people.values()];
}

/**
 * Whole years of age on a day. A date of birth comes before an age that was told; one after the day
 * is a slip, and like a missing day leaves the age not known.
 */
export function ageOf({ dob, ageGiven }: Born, on: CalendarDate | null): number | null {
  if (dob === null) return ageGiven;
  return on === null || dob > on ? null : ageOn(dob, on);
}
