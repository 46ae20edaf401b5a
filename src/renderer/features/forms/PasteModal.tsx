import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { z } from 'zod';
import { GivenBack } from '../../components/GivenBack.tsx';
import { useDraft } from '../../lib/use-draft.ts';

type Props = {
  readonly draftId: string;
  readonly isBusy: boolean;
  readonly onRead: (text: string, onDone: () => void) => void;
  readonly onClose: () => void;
};

/** Takes a whole referral as text: an e-mail, or notes of a call. */
export function PasteModal({ draftId, isBusy, onRead, onClose }: Props): ReactElement {
  const [text, setText] = useState('');
  const draft = useDraft({
    place: `form-paste/${draftId}`,
    schema: z.string(),
    typed: text === '' ? null : text,
    onGiveBack: (kept) => setText(kept ?? ''),
  });
  return (
    <Modal opened onClose={onClose} title="Paste a referral" size="lg">
      <Stack gap="md">
        <Textarea
          label="The referral"
          description="Lines such as “Victim: Jane Marsh” are read into fields; the rest is shown beside them"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          autosize
          minRows={12}
          maxRows={18}
          maxLength={500_000}
          data-autofocus
        />
        <Group justify="flex-end" gap="sm">
          <GivenBack from={draft.givenBackFrom} onDiscard={draft.discard} />
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button
            loading={isBusy}
            disabled={text.trim() === ''}
            onClick={() => onRead(text, draft.sent)}
          >
            Read it
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
