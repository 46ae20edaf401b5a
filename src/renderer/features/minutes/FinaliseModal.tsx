import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Minutes } from '../../../shared/domain/minutes.ts';
import { minutesChecks } from './minutes-checks.ts';

type Props = {
  readonly minutes: Minutes;
  readonly isBusy: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

/** Asks before the record becomes read only, and says what would stay open. */
export function FinaliseModal({ minutes, isBusy, onConfirm, onClose }: Props): ReactElement {
  const open = minutesChecks(minutes).filter(({ places }) => places.length > 0);
  return (
    <Modal opened onClose={onClose} title={`Make version ${minutes.version} final?`}>
      <Stack gap="md">
        <Text size="sm">
          The record of this meeting becomes read only and this version is kept as it stands. A
          correction makes a new version; it never changes this one.
        </Text>
        {open.length > 0 && (
          <div>
            <Text size="sm" fw={650}>
              Still open:
            </Text>
            <ul>
              {open.map(({ text }) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </div>
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose} data-autofocus>
            Cancel
          </Button>
          <Button loading={isBusy} onClick={onConfirm}>
            Make it final
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
