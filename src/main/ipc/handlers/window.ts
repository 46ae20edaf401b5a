import type { AppContract } from '../../../shared/ipc/contract.ts';
import type { Handlers } from '../dispatcher.ts';
import type { Services } from '../services.ts';

export const windowHandlers = ({
  closeWindow,
}: Services): Pick<Handlers<AppContract>, 'window.mayClose'> => ({
  'window.mayClose': () => closeWindow(),
});
