import type { AppContract } from '../../../shared/ipc/contract.ts';
import type { Handlers } from '../dispatcher.ts';
import type { Services } from '../services.ts';

type Names = Exclude<
  Extract<keyof AppContract['calls'], `window.${string}`>,
  'window.answerLocking'
>;

export const windowHandlers = ({
  answerClosing,
  protection,
  session,
  share,
}: Services): Pick<Handlers<AppContract>, Names> => ({
  'window.answerClosing': ({ mayClose }) => answerClosing(mayClose),
  'window.setSharing': ({ isShared }) => {
    // Before the store is open there is nothing to share, and nobody to answer for it.
    session.requireStore();
    share(isShared);
  },
  'window.protection': () => protection(),
});
