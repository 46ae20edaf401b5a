import type { AppContract } from '../../../shared/ipc/contract.ts';
import {
  addUser,
  changePassphrase,
  changeUser,
  listUsers,
  removeUser,
  resetPassphrase,
} from '../../services/users.ts';
import type { Handlers } from '../dispatcher.ts';
import type { Services } from '../services.ts';

type Names = Extract<keyof AppContract['calls'], `users.${string}`>;

export const userHandlers = ({ session }: Services): Pick<Handlers<AppContract>, Names> => ({
  'users.list': () => listUsers(session),
  'users.add': (added) => addUser(session, added),
  'users.change': (changed) => changeUser(session, changed),
  'users.resetPassphrase': (reset) => resetPassphrase(session, reset),
  'users.remove': ({ id }) => removeUser(session, id),
  'users.changePassphrase': (passphrases) => changePassphrase(session, passphrases),
});
