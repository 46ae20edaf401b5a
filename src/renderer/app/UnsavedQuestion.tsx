import { Button, Group, Modal, Text } from '@mantine/core';
import type { ReactElement } from 'react';

type Props = {
  /** What would happen next, as the button's words: "Lock and lose it". */
  readonly leaveLabel: string;
  readonly onStay: () => void;
  readonly onLeave: () => void;
};

/** Asked only when something typed could not be saved. */
export function UnsavedQuestion({ leaveLabel, onStay, onLeave }: Props): ReactElement {
  return (
    <Modal opened onClose={onStay} title="Some of what you typed is not saved">
      <Text size="sm">
        The store could not take it; the red bar says why. Stay to try again or to copy the text
        somewhere safe.
      </Text>
      <Group justify="flex-end" gap="sm" mt="lg">
        <Button variant="default" onClick={onLeave}>
          {leaveLabel}
        </Button>
        <Button onClick={onStay} data-autofocus>
          Stay
        </Button>
      </Group>
    </Modal>
  );
}
