import type { AppContract } from '../../../shared/ipc/contract.ts';
import { getWork } from '../../services/work.ts';
import type { Handlers } from '../dispatcher.ts';
import type { Services } from '../services.ts';

export const workHandlers = ({ session }: Services): Pick<Handlers<AppContract>, 'work.get'> => ({
  'work.get': () => getWork(session.requireStore()),
});
