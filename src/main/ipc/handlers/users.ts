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
import { refuseEasyPassphrase, suggestNewPassphrase } from '../../vault/new-passphrase.ts';
import type { Handlers } from '../dispatcher.ts';
import type { Services } from '../services.ts';

type Names = Extract<keyof AppContract['calls'], `users.${string}`>;

export const userHandlers = ({ session }: Services): Pick<Handlers<AppContract>, Names> => ({
  'users.suggestPassphrase': async () => ({ passphrase: await suggestNewPassphrase() }),
  'users.list': () => listUsers(session),
  'users.add': async (added) => {
    await refuseEasyPassphrase(added.passphrase);
    return addUser(session, added);
  },
  'users.change': (changed) => changeUser(session, changed),
  'users.resetPassphrase': async (reset) => {
    await refuseEasyPassphrase(reset.passphrase);
    return resetPassphrase(session, reset);
  },
  'users.remove': ({ id }) => removeUser(session, id),
  'users.own': () => ownPassphrase(session.requireStore()),
  'users.changePassphrase': async (passphrases) => {
    await refuseEasyPassphrase(passphrases.passphrase);
    return changePassphrase(session, passphrases);
  },
});
