import { z } from 'zod';
import { ActionSummary } from '../../domain/action.ts';
import { HearingOutcome } from '../../domain/agenda.ts';
import { CalendarDate, Instant } from '../../domain/calendar-date.ts';
import { Entry } from '../../domain/entries/entry.ts';
import { ReferredEquality } from '../../domain/entries/equality-of.ts';
import { IncidentKind } from '../../domain/incident.ts';
import { OtherName } from '../../domain/other-names.ts';
import { ShownPerson } from '../../domain/person.ts';
import { coordinatorAndChair } from '../rights.ts';
import { CaseSummary, RoleInCase } from './cases.ts';

/** A case in which somebody stands. */
export const CaseOfPerson = z.strictObject({
  ...CaseSummary.shape,
  role: RoleInCase,
});
export type CaseOfPerson = z.infer<typeof CaseOfPerson>;

const HearingOfPerson = z.strictObject({
  hearingId: z.uuid(),
  meetingId: z.uuid(),
  caseId: z.uuid(),
  caseNumber: z.string(),
  heldOn: CalendarDate,
  outcome: HearingOutcome.nullable(),
});

const IncidentOfPerson = z.strictObject({
  kind: IncidentKind,
  occurredOn: CalendarDate,
  classification: z.string(),
});

const FileOfPerson = z.strictObject({
  attachmentId: z.uuid(),
  caseId: z.uuid(),
  caseNumber: z.string(),
  fileName: z.string(),
  addedAt: Instant,
});

/** Everything that is known of a person, by whichever of their records it was asked. */
export const PersonRecord = z.strictObject({
  /** As they were described last. */
  person: ShownPerson,
  /** Names that others gave, or that they have gone by. */
  otherNames: z.array(OtherName),
  /** Of how many records this person is made. */
  recordCount: z.int().min(1),
  cases: z.array(CaseOfPerson),
  hearings: z.array(HearingOfPerson),
  actions: z.array(ActionSummary),
  /** Those of lists of the police, the latest first; at most a hundred. */
  incidents: z.array(IncidentOfPerson),
  incidentCount: z.int(),
  /** Kept with one of their cases, the latest first. */
  files: z.array(FileOfPerson),
  /** What belongs to the person, in whichever case they are. */
  entries: z.array(Entry),
  /** What each referral said of the protected characteristics, the earliest first. */
  referredEquality: z.array(ReferredEquality),
});
export type PersonRecord = z.infer<typeof PersonRecord>;

export const personCalls = {
  'persons.get': {
    allow: coordinatorAndChair,
    about: { kind: 'person', at: 'personId' },
    input: z.strictObject({ personId: z.uuid() }),
    output: PersonRecord,
    recordsView: 'person.viewed',
  },
} as const;
