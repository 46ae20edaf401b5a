import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Hold } from '../../../shared/ipc/contract/retention.ts';
import { useLiftHold } from './use-lift-hold.ts';

type Props = {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly holds: readonly Hold[];
};

export function LiftButton({ caseId, caseNumber, holds }: Props): ReactElement {
  const lift = useLiftHold();
  return (
    <Button
      size="xs"
      variant="default"
      aria-label={`Lift the hold on ${caseNumber}`}
      onClick={() => lift(caseId, holds)}
    >
      Lift
    </Button>
  );
}
