import type { AppContract } from '../../../shared/ipc/contract.ts';
import { readCode } from '../../services/recovery.ts';
import { refuseEasyPassphrase } from '../../vault/new-passphrase.ts';
import type { Handlers } from '../dispatcher.ts';
import type { Services } from '../services.ts';

type Names = Extract<keyof AppContract['calls'], `recovery.${string}`>;

export const recoveryHandlers = ({
  session,
  recovery,
}: Services): Pick<Handlers<AppContract>, Names> => ({
  'recovery.status': () => recovery.status(),
  'recovery.prepare': () => recovery.prepare(),
  'recovery.print': () => recovery.print(),
  'recovery.confirm': ({ lastGroup }) => recovery.confirm(lastGroup),
  'recovery.test': ({ code }) => recovery.test(code),
  'recovery.putOff': () => recovery.putOff(),
  'recovery.use': async ({ code, user, passphrase }) => {
    await refuseEasyPassphrase(passphrase);
    await session.recover({ code: readCode(code), user, passphrase });
    return session.status();
  },
});
