import type { AppContract } from '../../../shared/ipc/contract.ts';
import { find, getCase, listCases } from '../../services/cases.ts';
import type { Handlers } from '../dispatcher.ts';
import type { Services } from '../services.ts';

type Names = 'cases.list' | 'cases.get' | 'search.find';

export const caseHandlers = ({ session }: Services): Pick<Handlers<AppContract>, Names> => ({
  'cases.list': (input) => listCases(session.requireStore(), input),
  'cases.get': ({ id }) => getCase(session.requireStore(), id),
  'search.find': ({ text }) => find(session.requireStore(), text),
});
