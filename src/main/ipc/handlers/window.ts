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
  'window.setSharing': async ({ isShared }) => {
    // Before the store is open there is nothing to share, and nobody to answer for it.
    const { note } = session.requireStore();
    if (!isShared) share(false);
    await note({ verb: isShared ? 'screen.shared' : 'screen.hidden', objectId: null });
    // Nothing is shown that is not on record, nor any more once it was locked meanwhile.
    session.requireStore();
    if (isShared) share(true);
  },
  'window.protection': () => protection(),
});
