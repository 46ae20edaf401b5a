import type { AppContract } from '../../../shared/ipc/contract.ts';
import { listActions, listToReadOut, setActionStatus } from '../../services/actions.ts';
import {
  getHearing,
  saveAction,
  saveInformation,
  saveNotes,
  saveOutcome,
  saveRisk,
  saveWishes,
  setBinned,
  startHearing,
} from '../../services/hearings.ts';
import type { Handlers } from '../dispatcher.ts';
import type { Services } from '../services.ts';

type Names = Extract<
  keyof AppContract['calls'],
  `hearings.${string}` | `risks.${string}` | `actions.${string}`
>;

export const hearingHandlers = ({ session }: Services): Pick<Handlers<AppContract>, Names> => ({
  'hearings.get': ({ hearingId }) => getHearing(session.requireStore().db, hearingId),
  'hearings.start': ({ meetingId, hearingId }) =>
    startHearing(session.requireStore(), meetingId, hearingId),
  'hearings.saveInformation': ({ hearingId, information }) =>
    saveInformation(session.requireStore(), hearingId, information),
  'hearings.saveWishes': ({ hearingId, ...wishes }) =>
    saveWishes(session.requireStore(), hearingId, wishes),
  'hearings.saveNotes': ({ hearingId, ...notes }) =>
    saveNotes(session.requireStore(), hearingId, notes),
  'hearings.saveOutcome': ({ hearingId, ...outcome }) =>
    saveOutcome(session.requireStore(), hearingId, outcome),
  'risks.save': ({ hearingId, risk }) => saveRisk(session.requireStore(), hearingId, risk),
  'risks.remove': ({ riskId }) => setBinned(session.requireStore(), 'risks', riskId, true),
  'risks.restore': ({ riskId }) => setBinned(session.requireStore(), 'risks', riskId, false),
  'actions.save': ({ hearingId, action }) => saveAction(session.requireStore(), hearingId, action),
  'actions.remove': ({ actionId }) => setBinned(session.requireStore(), 'actions', actionId, true),
  'actions.restore': ({ actionId }) =>
    setBinned(session.requireStore(), 'actions', actionId, false),
  'actions.list': (input) => listActions(session.requireStore(), input),
  'actions.setStatus': (input) => setActionStatus(session.requireStore(), input),
  'actions.incomplete': ({ meetingId }) => listToReadOut(session.requireStore(), meetingId),
});
