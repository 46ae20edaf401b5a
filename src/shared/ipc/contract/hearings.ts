import { z } from 'zod';
import { Action, ActionStatus, ActionSummary } from '../../domain/action.ts';
import { HearingOutcome } from '../../domain/agenda.ts';
import { CalendarDate } from '../../domain/calendar-date.ts';
import { Hearing, InformationRecord, Risk, Wishes } from '../../domain/hearing.ts';
import { pageInput, pageOf } from './paging.ts';
import { coordinatorAndChair, participants } from '../rights.ts';

const hearing = { hearingId: z.uuid() };

export const hearingCalls = {
  'hearings.get': {
    allow: coordinatorAndChair,
    about: { kind: 'hearing', at: 'hearingId' },
    input: z.strictObject(hearing),
    output: Hearing,
    recordsView: 'hearing.viewed',
  },
  /** Starts the clock of this case and stops that of the one before; null stops them all. */
  'hearings.start': {
    allow: coordinatorAndChair,
    about: { kind: 'hearing', at: 'hearingId' },
    input: z.strictObject({ meetingId: z.uuid(), hearingId: z.uuid().nullable() }),
    output: z.void(),
  },
  'hearings.saveInformation': {
    allow: participants,
    about: { kind: 'hearing', at: 'hearingId' },
    ownAgencyAt: 'information.agencyId',
    input: z.strictObject({ ...hearing, information: InformationRecord }),
    output: z.void(),
  },
  'hearings.saveWishes': {
    allow: coordinatorAndChair,
    about: { kind: 'hearing', at: 'hearingId' },
    input: z.strictObject({ ...hearing, ...Wishes.shape }),
    output: z.void(),
  },
  'hearings.saveNotes': {
    allow: coordinatorAndChair,
    about: { kind: 'hearing', at: 'hearingId' },
    input: z.strictObject({
      ...hearing,
      protectiveFactors: z.string().max(20_000),
      links: z.string().max(20_000),
    }),
    output: z.void(),
  },
  'hearings.saveOutcome': {
    allow: coordinatorAndChair,
    about: { kind: 'hearing', at: 'hearingId' },
    input: z.strictObject({
      ...hearing,
      outcome: HearingOutcome.nullable(),
      outcomeNote: z.string().max(20_000),
    }),
    output: z.void(),
  },
  /** Adds or changes a risk: the page makes its id, so that a repeated save adds nothing twice. */
  'risks.save': {
    allow: coordinatorAndChair,
    about: { kind: 'hearing', at: 'hearingId' },
    input: z.strictObject({ ...hearing, risk: Risk }),
    output: z.void(),
  },
  'risks.remove': {
    allow: coordinatorAndChair,
    about: { kind: 'risk', at: 'riskId' },
    input: z.strictObject({ riskId: z.uuid() }),
    output: z.void(),
  },
  'risks.restore': {
    allow: coordinatorAndChair,
    about: { kind: 'risk', at: 'riskId' },
    input: z.strictObject({ riskId: z.uuid() }),
    output: z.void(),
  },
  'actions.save': {
    allow: coordinatorAndChair,
    about: { kind: 'hearing', at: 'hearingId' },
    input: z.strictObject({
      ...hearing,
      action: Action.pick({ id: true, agencyId: true, text: true, dueOn: true, riskId: true }),
    }),
    output: z.void(),
  },
  'actions.remove': {
    allow: coordinatorAndChair,
    about: { kind: 'action', at: 'actionId' },
    input: z.strictObject({ actionId: z.uuid() }),
    output: z.void(),
  },
  'actions.restore': {
    allow: coordinatorAndChair,
    about: { kind: 'action', at: 'actionId' },
    input: z.strictObject({ actionId: z.uuid() }),
    output: z.void(),
  },
  'actions.list': {
    allow: participants,
    ownAgencyAt: 'agencyId',
    input: z.strictObject({
      view: z.enum(['open', 'overdue', 'finished', 'all']).default('open'),
      agencyId: z.uuid().nullable().default(null),
      search: z.string().trim().max(200).default(''),
      ...pageInput,
    }),
    output: pageOf(ActionSummary),
  },
  /** A reason is needed for the two kinds of not-done. */
  'actions.setStatus': {
    allow: participants,
    about: { kind: 'action', at: 'actionId' },
    input: z
      .strictObject({
        actionId: z.uuid(),
        status: ActionStatus,
        note: z.string().trim().max(2000),
        on: CalendarDate,
      })
      .refine(({ status, note }) => status === 'open' || status === 'done' || note !== '', {
        path: ['note'],
        message: 'Give the reason',
      }),
    output: z.void(),
  },
  /** Actions of earlier meetings that are open or were settled since the last one. */
  'actions.incomplete': {
    allow: coordinatorAndChair,
    input: z.strictObject({ meetingId: z.uuid() }),
    output: z.strictObject({
      /** The longest due; a register that was never kept may hold thousands more. */
      actions: z.array(ActionSummary),
      /** Whether more of them are open than these. */
      hasMore: z.boolean(),
    }),
  },
} as const;
