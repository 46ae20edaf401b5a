import type { AppContract } from '../../../shared/ipc/contract.ts';
import type { Handlers } from '../dispatcher.ts';
import type { Services } from '../services.ts';

export const preferencesHandlers = ({
  preferences,
}: Services): Pick<Handlers<AppContract>, 'preferences.save'> => ({
  'preferences.save': (chosen) => preferences.save(chosen),
});
