import type { AppContract } from '../../../shared/ipc/contract.ts';
import type { Handlers } from '../dispatcher.ts';
import type { Services } from '../services.ts';

export const windowHandlers = ({
  answerClosing,
}: Services): Pick<Handlers<AppContract>, 'window.answerClosing'> => ({
  'window.answerClosing': ({ mayClose }) => answerClosing(mayClose),
});
