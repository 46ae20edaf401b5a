import type { AppContract } from '../../../shared/ipc/contract.ts';
import { suggestNewPassphrase } from '../../vault/new-passphrase.ts';
import type { Handlers } from '../dispatcher.ts';

type Names = Extract<keyof AppContract['calls'], `users.${string}`>;

export const userHandlers = (): Pick<Handlers<AppContract>, Names> => ({
  'users.suggestPassphrase': async () => ({ passphrase: await suggestNewPassphrase() }),
});
