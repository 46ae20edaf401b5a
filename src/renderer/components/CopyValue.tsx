import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCopy } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { errorText } from '../lib/error-text.ts';
import { useReturnFocus } from '../lib/use-return-focus.ts';

export type Copying = {
  /** Whether somebody was told already what copying does. */
  readonly isAgreed: boolean;
  readonly agree: () => void;
  readonly copy: () => Promise<void>;
};

type Props = { readonly what: string; readonly copying: Copying };

/** Copies a confidential value, and says the first time what that means. */
export function CopyValue({ what, copying }: Props): ReactElement {
  const [isAsking, setAsking] = useState(false);
  const copy = (): void => {
    copying.copy().then(
      () => notifications.show({ message: 'Copied for 30 seconds' }),
      (error: unknown) =>
        notifications.show({ color: 'red', title: 'Not copied', message: errorText(error) }),
    );
  };
  return (
    <>
      <Button
        variant="default"
        size="xs"
        aria-label={`Copy ${what}`}
        leftSection={<IconCopy aria-hidden size={15} stroke={1.8} />}
        onClick={() => (copying.isAgreed ? copy() : setAsking(true))}
      >
        Copy
      </Button>
      {isAsking && (
        <AskBefore
          what={what}
          onConfirm={() => {
            setAsking(false);
            copying.agree();
            copy();
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

type AskProps = {
  readonly what: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

function AskBefore({ what, onConfirm, onClose }: AskProps): ReactElement {
  useReturnFocus();
  return (
    <Modal opened onClose={onClose} title={`Copy the ${what}?`}>
      <Stack gap="md">
        <Text size="sm">
          Any program on this computer can read what is copied. Casetable takes it away after 30
          seconds and when it locks, and records that you copied it. On Windows it asks that the
          history of the clipboard keeps none; other programs may keep what they have read.
        </Text>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose} data-autofocus>
            Cancel
          </Button>
          <Button onClick={onConfirm}>Copy</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
