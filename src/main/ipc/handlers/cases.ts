import type { AppContract } from '../../../shared/ipc/contract.ts';
import { getCase, listCases } from '../../services/cases.ts';
import { closeCase, readersOfCase, reopenCase } from '../../services/closures.ts';
import type { Handlers } from '../dispatcher.ts';
import type { Services } from '../services.ts';

type Names = Extract<keyof AppContract['calls'], `cases.${string}`>;

export const caseHandlers = ({ session }: Services): Pick<Handlers<AppContract>, Names> => ({
  'cases.list': (input) => listCases(session.requireStore(), input),
  'cases.get': ({ id }) => getCase(session.requireStore(), id),
  'cases.closures': ({ caseId }) => readersOfCase(session.requireStore(), caseId),
  'cases.close': (input) => closeCase(session.requireStore(), input),
  'cases.reopen': ({ caseId, userIds }) => reopenCase(session.requireStore(), caseId, userIds),
});
