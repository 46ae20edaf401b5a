import { Button, Group, Stack, Text } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import type { RecoveryStatus } from '../../../shared/ipc/contract/recovery.ts';
import { Card } from '../../components/Card.tsx';
import { Chip } from '../../components/Chip.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { shortMoment } from '../../lib/format.ts';
import { useCall } from '../../lib/use-call.ts';
import { RecoverySheetModal } from './RecoverySheetModal.tsx';
import { TestRecoveryModal } from './TestRecoveryModal.tsx';

/** The one sheet of paper that opens the store when nobody knows a passphrase any more. */
export function RecoveryCard(): ReactElement {
  const { data: recovery, error, refetch } = useCall('recovery.status', {});
  const [asked, setAsked] = useState<'make' | 'test' | null>(null);
  return (
    <Card
      title="Recovery sheet"
      padded
      {...(recovery !== undefined && { note: <SheetChip recovery={recovery} /> })}
    >
      {recovery !== undefined && (
        <Stack gap="sm" align="flex-start">
          <Text size="sm">{wordsOf(recovery)}</Text>
          <Group gap="sm">
            {recovery.hasCode && (
              <Button variant="default" onClick={() => setAsked('test')}>
                Test the sheet…
              </Button>
            )}
            <Button variant="default" onClick={() => setAsked('make')}>
              {recovery.hasCode ? 'Make a new sheet…' : 'Make the sheet…'}
            </Button>
          </Group>
        </Stack>
      )}
      {recovery === undefined && error === null && <LoadingRows rows={2} />}
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {asked === 'make' && (
        <RecoverySheetModal replaces={recovery?.hasCode === true} onClose={() => setAsked(null)} />
      )}
      {asked === 'test' && <TestRecoveryModal onClose={() => setAsked(null)} />}
    </Card>
  );
}

function SheetChip({ recovery }: { readonly recovery: RecoveryStatus }): ReactElement {
  if (!recovery.hasCode) return <Chip kind="open-point">None yet</Chip>;
  return recovery.testedAt === null ? (
    <Chip kind="open-point">Never tested</Chip>
  ) : (
    <Chip kind="done">Tested {shortMoment(recovery.testedAt)}</Chip>
  );
}

function wordsOf({ hasCode, madeAt, testedAt }: RecoveryStatus): string {
  if (!hasCode) {
    return 'When every coordinator has forgotten their passphrase, only this sheet opens the store. Without it, everything in it would be lost.';
  }
  const made = madeAt === null ? '' : `Made ${shortMoment(madeAt)}. `;
  return testedAt === null
    ? `${made}Type its code once from the paper, so that you know it is there and right.`
    : `${made}Test it again each quarter: paper gets lost.`;
}
