import type { AppContract } from '../../../shared/ipc/contract.ts';
import { historyOfEntry, historyOfPerson, historyOfReferral } from '../../services/history.ts';
import { historySince } from '../../services/history-since.ts';
import type { Handlers } from '../dispatcher.ts';
import type { Services } from '../services.ts';

type Names = Extract<keyof AppContract['calls'], `history.${string}`>;

export const historyHandlers = ({ session }: Services): Pick<Handlers<AppContract>, Names> => ({
  'history.since': ({ caseId }) => historySince(session.requireStore(), caseId),
  'history.ofEntry': ({ entryId }) => historyOfEntry(session.requireStore(), entryId),
  'history.ofPerson': ({ personId }) => historyOfPerson(session.requireStore(), personId),
  'history.ofReferral': ({ referralId }) => historyOfReferral(session.requireStore(), referralId),
});
