import { type ReactElement, type ReactNode, useState } from 'react';
import type { StoreStatus } from '../../../shared/ipc/contract/store.ts';
import { shortMoment } from '../../lib/format.ts';
import { StartScreen } from './StartScreen.tsx';
import { UnlockForm } from './UnlockForm.tsx';
import { UnlockSample } from './UnlockSample.tsx';

export type RenderRestore = (onClose: () => void) => ReactNode;

type Props = { readonly status: StoreStatus; readonly renderRestore?: RenderRestore | undefined };

/** One store is known and locked. */
export function Unlock({ status, renderRestore }: Props): ReactElement {
  const [isRestoring, setRestoring] = useState(false);
  return (
    <StartScreen footer={lockedWords(status)} footerEnd={openedWords(status)}>
      {isRestoring && renderRestore?.(() => setRestoring(false))}
      {!isRestoring && status.isSample && <UnlockSample />}
      {!isRestoring && !status.isSample && (
        <UnlockForm
          status={status}
          {...(renderRestore !== undefined && { onRestore: () => setRestoring(true) })}
        />
      )}
    </StartScreen>
  );
}

const lockedWords = ({ lockedAt }: StoreStatus): string =>
  lockedAt === null ? '' : `Locked at ${shortMoment(lockedAt)}. What was saved is safe.`;

const openedWords = ({ lastOpenedAt }: StoreStatus): string =>
  lastOpenedAt === null ? '' : `Store last opened ${shortMoment(lastOpenedAt)}`;
