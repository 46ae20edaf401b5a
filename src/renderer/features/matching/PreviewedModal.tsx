import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import type { MatchPreview } from '../../../shared/domain/matching/match-preview.ts';
import { errorText } from '../../lib/error-text.ts';
import { useReturnFocus } from '../../lib/use-return-focus.ts';
import { PreviewedMatch } from './PreviewedMatch.tsx';

type Props = {
  readonly title: string;
  /** What is joined or parted. */
  readonly children: ReactNode;
  readonly previewed: { readonly preview: MatchPreview | undefined; readonly error: Error | null };
  /** How it can be taken back. */
  readonly note: string;
  readonly doLabel: string;
  /** Why it was refused when it was done. */
  readonly refused?: Error | null;
  readonly isBusy?: boolean;
  readonly onDo: () => void;
  readonly onClose: () => void;
};

/** Shows what joining or parting would do, and does nothing before that can be read. */
export function PreviewedModal(props: Props): ReactElement {
  const { title, children, previewed, note, doLabel, onDo, onClose } = props;
  const { refused = null, isBusy = false } = props;
  useReturnFocus();
  return (
    <Modal opened onClose={onClose} title={title} size="lg">
      <Stack gap="md">
        {children}
        <PreviewedMatch {...previewed} note={note} />
        {refused !== null && (
          <Text size="sm" role="alert" c="var(--ct-danger)">
            {errorText(refused)}
          </Text>
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose} data-autofocus>
            Cancel
          </Button>
          <Button disabled={previewed.preview === undefined} loading={isBusy} onClick={onDo}>
            {doLabel}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
