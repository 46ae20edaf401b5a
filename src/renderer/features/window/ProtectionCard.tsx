import { IconShieldOff } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { DiskState, ScreenState } from '../../../shared/domain/computer.ts';
import { Card } from '../../components/Card.tsx';
import { CardRow } from '../../components/CardRow.tsx';
import { CardRows } from '../../components/CardRows.tsx';
import { Chip, type ChipKind } from '../../components/Chip.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { useIsShared } from '../../lib/sharing.ts';
import { useCall } from '../../lib/use-call.ts';

type State = { readonly kind: ChipKind; readonly word: string; readonly says: string };

const disks: Readonly<Record<DiskState, State>> = {
  on: {
    kind: 'done',
    word: 'On',
    says: 'A lost or stolen computer that is switched off gives nothing away.',
  },
  off: {
    kind: 'overdue',
    word: 'Off',
    says: 'Your store is encrypted all the same. But the system may write what Casetable has in memory to this disk, where a thief could read it. Ask your IT team to encrypt the whole disk with BitLocker, FileVault or LUKS.',
  },
  unknown: {
    kind: 'open-point',
    word: 'Not known',
    says: 'Casetable could not find out. Ask your IT team whether the whole disk is encrypted by BitLocker, FileVault or LUKS.',
  },
};

const screens: Readonly<Record<ScreenState, State>> = {
  protected: {
    kind: 'done',
    word: 'On',
    says: 'Windows leaves this window out of screenshots and shared screens. A camera still sees it.',
  },
  partly: {
    kind: 'open-point',
    word: 'In part',
    says: 'From macOS 15 on, most programs that share or record a screen see this window. Ask your IT team which programs may record the screen.',
  },
  'not-protected': {
    kind: 'overdue',
    word: 'Off',
    says: 'Linux cannot leave a window out of screenshots and shared screens. Lock Casetable before you share your screen.',
  },
};

const sharedScreen: State = {
  kind: 'open-point',
  word: 'Off for now',
  says: 'You let this window be seen in a shared screen, until you stop it or Casetable locks.',
};

/** What the computer adds to the encryption of the store, said plainly, and what to ask for. */
export function ProtectionCard(): ReactElement {
  const isShared = useIsShared();
  const { data, error, refetch } = useCall('window.protection', {});
  return (
    <Card title="What protects this computer">
      {data === undefined && error === null && <LoadingRows rows={2} />}
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data !== undefined && (
        <CardRows>
          <StateRow lead="Disk encryption" state={disks[data.disk]} />
          <StateRow
            lead="Screen protection"
            state={
              isShared && data.screen !== 'not-protected' ? sharedScreen : screens[data.screen]
            }
          />
        </CardRows>
      )}
    </Card>
  );
}

const StateRow = ({ lead, state }: { readonly lead: string; readonly state: State }) => (
  <CardRow lead={lead} note={state.says}>
    <Chip kind={state.kind} {...(state.word === 'Off' && { icon: IconShieldOff })}>
      {state.word}
    </Chip>
  </CardRow>
);
