import { z } from 'zod';
import { Action } from './action.ts';
import { AgendaEntry, HearingOutcome } from './agenda.ts';
import { CalendarDate } from './calendar-date.ts';
import { GivenOn } from './given-on.ts';
import type { AttendanceMark } from './meeting.ts';
import { Person } from './person.ts';

/** What one agency brings to one hearing. */
const informationStates = [
  'not-heard',
  'information',
  'nothing-known',
  'in-writing',
  'absent',
  'not-asked',
] as const;
export const InformationState = z.enum(informationStates);
export type InformationState = z.infer<typeof InformationState>;

/** What an agency's attendance alone tells of each hearing, until something is recorded for it. */
const informationPresets = ['not-heard', 'to-read-out', 'apologies', 'absent'] as const;
const InformationPreset = z.enum(informationPresets);
type InformationPreset = z.infer<typeof InformationPreset>;

/** How an agency stands in a hearing: what is recorded for it, or else what its attendance tells. */
export type InformationStanding = InformationState | InformationPreset;

export const informationStandingNames: Record<InformationStanding, string> = {
  'not-heard': 'Not yet heard',
  'to-read-out': 'Sent, to be read out',
  apologies: 'Apologies',
  information: 'Information',
  'nothing-known': 'Nothing known',
  'in-writing': 'In writing',
  absent: 'Absent',
  'not-asked': 'Not asked',
};

const longText = z.string().max(20_000);

export const Information = z.strictObject({
  agencyId: z.uuid(),
  agencyName: z.string(),
  agencyLetter: z.string(),
  state: InformationState,
  text: longText,
  /** An opinion, not a fact. */
  isOpinion: z.boolean(),
  notForDisclosure: z.boolean(),
  preset: InformationPreset,
});
export type Information = z.infer<typeof Information>;

/** What is kept of it: the rest is known from the agency and its attendance. */
export const InformationRecord = Information.omit({
  agencyName: true,
  agencyLetter: true,
  preset: true,
});
export type InformationRecord = z.infer<typeof InformationRecord>;

/**
 * An agency that is not at the meeting has nothing to say in any case, unless it sent something: that
 * waits to be read out, for nobody else brings it.
 */
export function presetOf({
  attendance,
  informationSentOn,
}: Pick<AttendanceMark, 'attendance' | 'informationSentOn'>): InformationPreset {
  if (attendance === 'in-writing') return 'to-read-out';
  if (attendance !== 'apologies' && attendance !== 'absent') return 'not-heard';
  return informationSentOn === null ? attendance : 'to-read-out';
}

type Standing = Pick<Information, 'state' | 'preset'>;

export const standingOf = ({ state, preset }: Standing): InformationStanding =>
  state === 'not-heard' ? preset : state;

export function isStillToHear(information: Standing): boolean {
  const standing = standingOf(information);
  return standing === 'not-heard' || standing === 'to-read-out';
}

/** The state once something is written: whoever is not at the meeting brings it in writing. */
export function stateOnceWritten({ state, preset }: Standing): InformationState {
  if (state !== 'not-heard') return state;
  return preset === 'not-heard' ? 'information' : 'in-writing';
}

export const riskSubjects = ['victim', 'child', 'perpetrator', 'other-adult', 'staff'] as const;
export const RiskSubject = z.enum(riskSubjects);
export type RiskSubject = z.infer<typeof RiskSubject>;

export const riskSubjectNames: Record<RiskSubject, string> = {
  victim: 'Victim',
  child: 'Children',
  perpetrator: 'Perpetrator',
  'other-adult': 'Another adult',
  staff: 'Staff',
};

export const imminences = ['hours', 'days', 'weeks', 'months'] as const;
export const Imminence = z.enum(imminences);
export type Imminence = z.infer<typeof Imminence>;

export const imminenceNames: Record<Imminence, string> = {
  hours: 'Within hours',
  days: 'Within days',
  weeks: 'Within weeks',
  months: 'Within months',
};

/** A named danger to somebody. */
export const Risk = z.strictObject({
  id: z.uuid(),
  subject: RiskSubject,
  text: z.string().trim().max(2000),
  imminence: Imminence,
});
export type Risk = z.infer<typeof Risk>;

/** What the victim wants, in whose words, and who tells her the outcome. */
export const Wishes = z.strictObject({
  wishes: longText,
  wishesSource: z.string().max(200),
  tellVictimWho: z.string().max(200),
  tellVictimBy: CalendarDate.nullable(),
});
export type Wishes = z.infer<typeof Wishes>;

/** Everything the meeting screen shows and changes for one case. */
export const Hearing = z.strictObject({
  ...AgendaEntry.shape,
  ...Wishes.shape,
  victim: Person.omit({ address: true, postcode: true, phone: true }),
  perpetrator: Person.omit({ address: true, postcode: true, phone: true }),
  /** When what is known of the victim was given, where another referral gave it. */
  victimGivenOn: GivenOn,
  /** Whom the referral names beside the two, in words. */
  alsoNamed: z.array(z.string()),
  meetingId: z.uuid(),
  incidentSummary: z.string(),
  judgementReason: z.string(),
  protectiveFactors: longText,
  links: longText,
  outcome: HearingOutcome.nullable(),
  outcomeNote: longText,
  information: z.array(Information),
  risks: z.array(Risk),
  actions: z.array(Action),
});
export type Hearing = z.infer<typeof Hearing>;

export type OpenPoint = {
  readonly kind: 'unheard' | 'uncovered' | 'outcome';
  readonly text: string;
};

/** What is still open in a hearing; said beside Next case, which it never stops. */
export function openPoints(
  hearing: Pick<Hearing, 'information' | 'risks' | 'actions' | 'outcome'>,
): OpenPoint[] {
  const points: OpenPoint[] = [];
  const unheard = hearing.information.filter(isStillToHear);
  if (unheard.length > 0) {
    points.push({
      kind: 'unheard',
      text: `Still to hear: ${unheard.map(({ agencyName }) => agencyName).join(', ')}`,
    });
  }
  const covered = new Set(hearing.actions.map(({ riskId }) => riskId));
  hearing.risks.forEach((risk, index) => {
    if (!covered.has(risk.id))
      points.push({ kind: 'uncovered', text: `Risk ${index + 1} has no action` });
  });
  if (hearing.outcome === null) points.push({ kind: 'outcome', text: 'No outcome yet' });
  return points;
}
