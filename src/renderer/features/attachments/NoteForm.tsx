import { Button, Modal, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, type ReactElement, type ReactNode, useState } from 'react';
import { z } from 'zod';
import { FormEnd } from '../../components/FormEnd.tsx';
import { errorText } from '../../lib/error-text.ts';
import { type Draft, useDraft } from '../../lib/use-draft.ts';
import { useReturnFocus } from '../../lib/use-return-focus.ts';

type Props = {
  readonly title: ReactNode;
  readonly intro?: ReactNode;
  readonly initialNote: string;
  /** Where the note is kept until it is sent. */
  readonly place: string;
  readonly confirmLabel: string;
  readonly error: Error | null;
  readonly isBusy: boolean;
  /** The draft is told when the note was sent. */
  readonly onConfirm: (note: string, draft: Draft) => void;
  readonly onClose: () => void;
};

const Note = z.string();

/** Asks what is to be said beside a file, which may be nothing. */
export function NoteForm(props: Props): ReactElement {
  const { title, intro, initialNote, confirmLabel, error, isBusy, onConfirm, onClose } = props;
  const [note, setNote] = useState(initialNote);
  const draft = useDraft({
    place: props.place,
    schema: Note,
    typed: note === initialNote ? null : note,
    onGiveBack: (typed) => setNote(typed ?? initialNote),
  });
  useReturnFocus();

  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    onConfirm(note.trim(), draft);
  };

  return (
    <Modal opened onClose={onClose} title={title}>
      <form onSubmit={handleSubmit} noValidate>
        <Stack gap="md">
          {intro !== undefined && <Text size="sm">{intro}</Text>}
          <Textarea
            label="Note"
            description="What it is and who sent it. No addresses or numbers: notes are not sealed."
            value={note}
            maxLength={2000}
            onChange={(event) => setNote(event.currentTarget.value)}
            autosize
            minRows={2}
            maxRows={8}
            data-autofocus
          />
          {error !== null && (
            <Text size="sm" role="alert" c="var(--ct-danger)">
              {errorText(error)}
            </Text>
          )}
          <FormEnd draft={draft} onCancel={onClose}>
            <Button type="submit" loading={isBusy}>
              {confirmLabel}
            </Button>
          </FormEnd>
        </Stack>
      </form>
    </Modal>
  );
}
