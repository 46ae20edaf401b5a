import { type ReactElement, type ReactNode, useState } from 'react';
import type { LockReason } from '../../../shared/domain/lock.ts';
import type { StoreStatus } from '../../../shared/ipc/contract/store.ts';
import { counted, shortMoment } from '../../lib/format.ts';
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

const lockedWords = ({ locked }: StoreStatus): string => {
  if (locked === null) return '';
  const { at, reason, idleMinutes, isAllKept } = locked;
  const why = reason === 'idle' && idleMinutes !== null ? unusedFor(idleMinutes) : whys[reason];
  const kept = isAllKept ? 'Nothing typed was lost.' : 'What was saved is safe.';
  return `Locked at ${shortMoment(at)}${why}. ${kept}`;
};

const unusedFor = (minutes: number): string => ` after ${counted(minutes, 'minute')} without use`;

const whys: Record<LockReason, string> = {
  person: '',
  idle: ' because nobody used it',
  suspended: ' when the computer went to sleep',
  'screen-locked': ' when the screen was locked or switched off',
  closed: ' when the session on this computer ended',
};

const openedWords = ({ lastOpenedAt }: StoreStatus): string =>
  lastOpenedAt === null ? '' : `Store last opened ${shortMoment(lastOpenedAt)}`;
