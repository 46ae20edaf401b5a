import { Button, Group, Modal, Text } from '@mantine/core';
import { type ReactElement, useSyncExternalStore } from 'react';
import { saving } from '../lib/saving.ts';
import { unsavedQuestion } from './unsaved-question.ts';

/** Asks only when something typed could not be saved: to lose it is a person's decision. */
export function UnsavedModal(): ReactElement | null {
  const question = useSyncExternalStore(unsavedQuestion.subscribe, unsavedQuestion.get);
  if (question === null) return null;

  const handleStay = (): void => {
    unsavedQuestion.set(null);
    question.onStay?.();
  };
  const handleLeave = (): void => {
    unsavedQuestion.set(null);
    saving.abandon();
    question.onLeave();
  };

  return (
    <Modal opened onClose={handleStay} title="Some of what you typed is not saved">
      <Text size="sm">
        The store could not take it; the red bar says why. Stay to try again or to copy the text
        somewhere safe.
      </Text>
      <Group justify="flex-end" gap="sm" mt="lg">
        <Button variant="default" onClick={handleLeave}>
          {question.leaveLabel}
        </Button>
        <Button onClick={handleStay} data-autofocus>
          Stay
        </Button>
      </Group>
    </Modal>
  );
}
