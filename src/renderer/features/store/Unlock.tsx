import { type ReactElement, useState } from 'react';
import type { LockReason } from '../../../shared/domain/lock.ts';
import type { StoreStatus } from '../../../shared/ipc/contract/store.ts';
import { counted, shortMoment } from '../../lib/format.ts';
import { RecoverStore } from './RecoverStore.tsx';
import type { RenderRescue, Rescue } from './rescue.ts';
import { StartScreen } from './StartScreen.tsx';
import { UnlockForm } from './UnlockForm.tsx';
import { UnlockSample } from './UnlockSample.tsx';

type Props = { readonly status: StoreStatus; readonly renderRescue?: RenderRescue | undefined };

/** One store is known and locked. */
export function Unlock({ status, renderRescue }: Props): ReactElement {
  const [isRecovering, setRecovering] = useState(false);
  const [rescue, setRescue] = useState<Rescue | null>(null);
  return (
    <StartScreen footer={lockedWords(status)} footerEnd={openedWords(status)}>
      {status.isSample ? (
        <UnlockSample status={status} />
      ) : isRecovering ? (
        <RecoverStore status={status} onCancel={() => setRecovering(false)} />
      ) : rescue !== null ? (
        renderRescue?.({ rescue, users: status.users, onGo: setRescue })
      ) : (
        <UnlockForm
          status={status}
          onRecover={() => setRecovering(true)}
          {...(renderRescue !== undefined && { onRescue: setRescue })}
        />
      )}
    </StartScreen>
  );
}

const lockedWords = ({ locked }: StoreStatus): string => {
  if (locked === null) return '';
  const { at, reason, idleMinutes, isAllKept } = locked;
  if (reason === 'restored') return restoredWords(at);
  const why = reason === 'idle' && idleMinutes !== null ? unusedFor(idleMinutes) : whys[reason];
  const kept = isAllKept ? 'Nothing typed was lost.' : 'What was saved is safe.';
  return `Locked at ${shortMoment(at)}${why}. ${kept}`;
};

const restoredWords = (at: string): string =>
  `A backup was restored at ${shortMoment(at)}. The store as it was is kept beside it.`;

const unusedFor = (minutes: number): string => ` after ${counted(minutes, 'minute')} without use`;

const whys: Record<LockReason, string> = {
  person: '',
  idle: ' because nobody used it',
  suspended: ' when the computer went to sleep',
  'screen-locked': ' when the screen was locked or switched off',
  closed: ' when the session on this computer ended',
  restored: '',
};

const openedWords = ({ lastOpenedAt }: StoreStatus): string =>
  lastOpenedAt === null ? '' : `Store last opened ${shortMoment(lastOpenedAt)}`;
