import type { AppContract } from '../../../shared/ipc/contract.ts';
import { getRepeatVictims } from '../../services/reports.ts';
import type { Handlers } from '../dispatcher.ts';
import type { Services } from '../services.ts';

type Names = Extract<keyof AppContract['calls'], `reports.${string}`>;

export const reportHandlers = ({ session }: Services): Pick<Handlers<AppContract>, Names> => ({
  'reports.repeatVictims': (asked) => getRepeatVictims(session.requireStore(), asked),
});
