import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import type { MatchPreview } from '../../../shared/domain/matching/match-preview.ts';
import { errorText } from '../../lib/error-text.ts';
import { useReturnFocus } from '../../lib/use-return-focus.ts';
import { PreviewedMatch } from './PreviewedMatch.tsx';

type Props = {
  readonly title: string;
  /** What is parted, and why it may be. */
  readonly children: ReactNode;
  readonly previewed: { readonly preview: MatchPreview | undefined; readonly error: Error | null };
  /** Why it was refused when it was done. */
  readonly refused?: Error | null;
  readonly isBusy?: boolean;
  readonly onPart: () => void;
  readonly onClose: () => void;
};

/** Shows what parting would do, and parts nobody before that is read. */
export function PartModal({
  title,
  children,
  previewed,
  refused = null,
  isBusy = false,
  onPart,
  onClose,
}: Props): ReactElement {
  useReturnFocus();
  return (
    <Modal opened onClose={onClose} title={title} size="lg">
      <Stack gap="md">
        <Text size="sm">{children}</Text>
        <PreviewedMatch {...previewed} note="Nothing is lost. It can be undone." />
        {refused !== null && (
          <Text size="sm" role="alert" c="var(--ct-danger)">
            {errorText(refused)}
          </Text>
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose} data-autofocus>
            Cancel
          </Button>
          <Button disabled={previewed.preview === undefined} loading={isBusy} onClick={onPart}>
            Part them
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
