import type { CalendarDate } from './calendar-date.ts';
import { relatePeople, type People, type RelatedPeople } from './repeat-pair.ts';
import type { EarlierStatus } from './repeat-settings.ts';
import type { YesNoUnknown } from './yes-no-unknown.ts';

/** How far a referral has come on its way to being heard. */
export type HearingState =
  | { readonly state: 'heard'; readonly on: CalendarDate }
  /** On the agenda of a meeting by which it is not recorded as heard yet. */
  | { readonly state: 'ahead'; readonly on: CalendarDate }
  /**
   * To be decided, on no agenda yet, or deferred by the last one. `since`: the day on which it was
   * entered here, which for an old list is long after it was received.
   */
  | { readonly state: 'waiting'; readonly since: CalendarDate }
  /** It will not be heard any more: closed, transferred or returned. */
  | { readonly state: 'over' };

/** Another referral, of this area or of one from which the pair came. */
export type OtherReferral = {
  readonly id: string;
  /** For another area, the day on which that area received it. */
  readonly receivedOn: CalendarDate;
  readonly status: EarlierStatus;
  readonly hearing: HearingState;
  readonly people: People;
  readonly isOtherArea: boolean;
};

export type RepeatQuestion = {
  readonly receivedOn: CalendarDate;
  readonly incidentOn: CalendarDate | null;
  /** When an agency learnt of the incident; null when not recorded. */
  readonly identifiedOn: CalendarDate | null;
  /**
   * Whether the incident would be a crime if reported: violence or threats, to property too; a
   * pattern of stalking or harassment; rape or sexual abuse. Only the older wording asks it.
   */
  readonly wouldBeCrime: YesNoUnknown;
  readonly people: People;
  /** All other referrals that name one of these people, in any order. */
  readonly others: readonly OtherReferral[];
  /** The meeting at which the verdict is said, before which alone it looks; null for all that is known. */
  readonly saidOn: CalendarDate | null;
};

export type RelatedReferral = OtherReferral &
  RelatedPeople & { readonly heardOn: CalendarDate | null };

/** The other referrals of these people as they were known when the verdict is said, latest first. */
export function relatedReferrals({ others, people, saidOn }: RepeatQuestion): RelatedReferral[] {
  return others
    .filter(({ receivedOn }) => saidOn === null || receivedOn <= saidOn)
    .map((other) => {
      const hearing = asKnownOn(saidOn, other.hearing);
      const heardOn = hearing.state === 'heard' ? hearing.on : null;
      return { ...other, ...relatePeople(people, other.people), hearing, heardOn };
    })
    .filter(({ relation }) => relation !== 'unrelated')
    .toSorted(
      (a, b) =>
        b.receivedOn.localeCompare(a.receivedOn) || (a.id === b.id ? 0 : a.id < b.id ? 1 : -1),
    );
}

/** To a meeting, nothing that is heard on its day or later has been heard. */
const asKnownOn = (saidOn: CalendarDate | null, hearing: HearingState): HearingState =>
  hearing.state === 'heard' && saidOn !== null && hearing.on >= saidOn
    ? { state: 'ahead', on: hearing.on }
    : hearing;

/** Victim and perpetrator stand in the same roles, as far as they are recorded. */
export const isOfPair = ({ relation }: RelatedPeople): boolean =>
  relation === 'same-pair' || relation === 'shared-perpetrator' || relation === 'not-recorded';
