import { Switch } from '@mantine/core';
import type { ReactElement } from 'react';
import type { ScreenState } from '../../../shared/domain/computer.ts';
import { Card } from '../../components/Card.tsx';
import { setSharing, useIsShared } from '../../lib/sharing.ts';
import { useCall } from '../../lib/use-call.ts';

const effects: Readonly<Record<ScreenState, string>> = {
  protected:
    'Without it, others see a gap or a black window where Casetable is, and so does a screenshot.',
  partly:
    'Without it, some programs leave Casetable out of what they share. Most on a new Mac do not: share one window, never the whole screen.',
  'not-protected':
    'This system leaves no window out, so whoever sees your screen sees Casetable in any case. This puts up the reminder at the top.',
};

/** For the chair of a remote meeting, who must let the others see the screen. */
export function SharingCard(): ReactElement {
  const isShared = useIsShared();
  const { data } = useCall('window.protection', {});
  return (
    <Card title="Screen sharing" note="Ends when Casetable locks or closes" padded>
      <Switch
        label="Let this window be seen in a shared screen"
        description={data && effects[data.screen]}
        checked={isShared}
        onChange={(event) => setSharing(event.currentTarget.checked)}
      />
    </Card>
  );
}
