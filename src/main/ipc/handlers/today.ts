import type { AppContract } from '../../../shared/ipc/contract.ts';
import { getToday } from '../../services/today.ts';
import type { Handlers } from '../dispatcher.ts';
import type { Services } from '../services.ts';

export const todayHandlers = ({ session }: Services): Pick<Handlers<AppContract>, 'today.get'> => ({
  'today.get': () => getToday(session.requireStore()),
});
