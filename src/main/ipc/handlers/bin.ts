import type { AppContract } from '../../../shared/ipc/contract.ts';
import { listBin } from '../../services/bin.ts';
import type { Handlers } from '../dispatcher.ts';
import type { Services } from '../services.ts';

export const binHandlers = ({ session }: Services): Pick<Handlers<AppContract>, 'bin.list'> => ({
  'bin.list': (input) => listBin(session.requireStore(), input),
});
