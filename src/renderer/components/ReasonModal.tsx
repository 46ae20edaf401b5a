import { Button, Modal, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, type ReactElement, type ReactNode, useState } from 'react';
import { z } from 'zod';
import { useDraft } from '../lib/use-draft.ts';
import { useReturnFocus } from '../lib/use-return-focus.ts';
import { FormEnd } from './FormEnd.tsx';

type Props = {
  readonly title: string;
  /** What the reason is for and who will read it. */
  readonly note?: ReactNode;
  readonly label?: string;
  readonly initialReason?: string;
  readonly confirmLabel: string;
  /** Where the reason is kept until it is sent, such as `referral/<id>/withdraw`. */
  readonly place: string;
  readonly isBusy?: boolean;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
};

const Reason = z.string();

/** Asks one reason in words. Show it while the question is open. */
export function ReasonModal(props: Props): ReactElement {
  const { title, note, label = 'Reason', initialReason = '', confirmLabel, isBusy = false } = props;
  const [reason, setReason] = useState(initialReason);
  const [isMissing, setMissing] = useState(false);
  const draft = useDraft({
    place: props.place,
    schema: Reason,
    typed: reason === initialReason ? null : reason,
    onGiveBack: (typed) => setReason(typed ?? initialReason),
  });
  useReturnFocus();

  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim() === '') return setMissing(true);
    draft.sending();
    props.onConfirm(reason.trim());
  };
  const handleClose = (): void => {
    draft.putAway();
    props.onClose();
  };

  return (
    <Modal opened onClose={handleClose} title={title}>
      <form onSubmit={handleSubmit} noValidate>
        <Stack gap="md">
          {note !== undefined && <Text size="sm">{note}</Text>}
          <Textarea
            label={label}
            value={reason}
            onChange={(event) => {
              setReason(event.currentTarget.value);
              setMissing(false);
            }}
            error={isMissing ? 'Give a reason' : undefined}
            required
            withAsterisk={false}
            autosize
            minRows={3}
            maxRows={10}
            data-autofocus
          />
          <FormEnd draft={draft} onCancel={handleClose}>
            <Button type="submit" loading={isBusy}>
              {confirmLabel}
            </Button>
          </FormEnd>
        </Stack>
      </form>
    </Modal>
  );
}
