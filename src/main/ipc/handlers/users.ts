import type { AppContract } from '../../../shared/ipc/contract.ts';
import {
  addUser,
  changePassphrase,
  changeUser,
  listUsers,
  ownPassphrase,
  removeUser,
  resetPassphrase,
} from '../../services/users.ts';
import { AppError } from '../../../shared/ipc/result.ts';
import { refuseEasyPassphrase, suggestNewPassphrase } from '../../vault/new-passphrase.ts';
import type { Handlers } from '../dispatcher.ts';
import type { Services } from '../services.ts';

type Names = Extract<keyof AppContract['calls'], `users.${string}`>;

/** Whoever opens the sample types no passphrase, so that it must stay the one that Casetable knows. */
function refuseInSample({ session }: Services): void {
  if (!session.status().isSample) return;
  throw new AppError(
    'conflict',
    'The sample is open to everybody, so its users stay as they are. Try this in a store of your own.',
  );
}

export const userHandlers = (services: Services): Pick<Handlers<AppContract>, Names> => {
  const { session } = services;
  return {
    'users.suggestPassphrase': async () => ({ passphrase: await suggestNewPassphrase() }),
    'users.list': () => listUsers(session),
    'users.add': async (added) => {
      refuseInSample(services);
      await refuseEasyPassphrase(added.passphrase);
      return addUser(session, added);
    },
    'users.change': (changed) => changeUser(session, changed),
    'users.resetPassphrase': async (reset) => {
      refuseInSample(services);
      await refuseEasyPassphrase(reset.passphrase);
      return resetPassphrase(session, reset);
    },
    'users.remove': ({ id }) => {
      refuseInSample(services);
      return removeUser(session, id);
    },
    'users.own': () => ownPassphrase(session.requireStore()),
    'users.changePassphrase': async (passphrases) => {
      refuseInSample(services);
      await refuseEasyPassphrase(passphrases.passphrase);
      return changePassphrase(session, passphrases);
    },
  };
};
