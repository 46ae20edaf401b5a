import type { ReactElement } from 'react';
import type { StoreStatus } from '../../../shared/ipc/contract/store.ts';
import { shortMoment } from '../../lib/format.ts';
import { StartScreen } from './StartScreen.tsx';
import { UnlockForm } from './UnlockForm.tsx';
import { UnlockSample } from './UnlockSample.tsx';

/** One store is known and locked. */
export const Unlock = ({ status }: { readonly status: StoreStatus }): ReactElement => (
  <StartScreen footer={lockedWords(status)} footerEnd={openedWords(status)}>
    {status.isSample ? <UnlockSample /> : <UnlockForm status={status} />}
  </StartScreen>
);

const lockedWords = ({ lockedAt }: StoreStatus): string =>
  lockedAt === null ? '' : `Locked at ${shortMoment(lockedAt)}. What was saved is safe.`;

const openedWords = ({ lastOpenedAt }: StoreStatus): string =>
  lastOpenedAt === null ? '' : `Store last opened ${shortMoment(lastOpenedAt)}`;
