import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Referral } from '../../../shared/domain/referral.ts';
import { shortDay, shortMoment } from '../../lib/format.ts';
import { ConfirmedRepeat } from './ConfirmedRepeat.tsx';
import { DecisionChip } from './DecisionChip.tsx';
import { useReopen } from './use-reopen.ts';

type Props = { readonly referral: Referral };

/** What was decided and why, and the way back as long as no agenda has the case. */
export function DecidedCard({ referral }: Props): ReactElement {
  const { id, decidedAt, decisionReason, meetingOn, confirmed } = referral;
  const reopen = useReopen();
  return (
    <Stack gap="md">
      <Group gap="sm">
        <DecisionChip status={referral.status} />
        {decidedAt !== null && (
          <Text size="sm" c="dimmed">
            Decided {shortMoment(decidedAt)}
          </Text>
        )}
      </Group>
      <Text size="md">{decisionReason}</Text>
      {confirmed !== null && <ConfirmedRepeat confirmed={confirmed} />}
      {meetingOn === null ? (
        <Group>
          <Button variant="default" onClick={() => void reopen([id])}>
            Reopen the decision
          </Button>
        </Group>
      ) : (
        <Text size="sm" c="dimmed">
          On the agenda of {shortDay(meetingOn)}. To decide again, take it off first.
        </Text>
      )}
    </Stack>
  );
}
