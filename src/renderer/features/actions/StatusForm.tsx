import { Button, Group, Radio, Stack, Textarea } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { type ReactElement, useState } from 'react';
import {
  ActionStatus,
  actionStatuses,
  actionStatusNames,
  type ActionSummary,
} from '../../../shared/domain/action.ts';
import { DateField } from '../../components/DateField.tsx';
import { GivenBack } from '../../components/GivenBack.tsx';
import { KeyCap } from '../../components/KeyCap.tsx';
import { today } from '../../lib/format.ts';
import classes from './StatusForm.module.css';
import { useSetStatus } from './use-set-status.ts';
import { useStatusDraft } from './use-status-draft.ts';

type Props = {
  readonly action: ActionSummary;
  readonly initialStatus: ActionStatus;
  readonly onDone: () => void;
};

const needsReason = (status: ActionStatus): boolean =>
  status === 'not-possible' || status === 'not-undertaken';

export function StatusForm({ action, initialStatus, onDone }: Props): ReactElement {
  const [status, setNewStatus] = useState(initialStatus);
  const [note, setNote] = useState(action.statusNote);
  const [on, setOn] = useState(action.statusOn ?? today());
  const [isMissing, setMissing] = useState(false);
  const draft = useStatusDraft(action, {
    typed: { status, note, on },
    onGiveBack: (typed) => {
      setNewStatus(typed?.status ?? initialStatus);
      setNote(typed?.note ?? action.statusNote);
      setOn(typed?.on ?? action.statusOn ?? today());
    },
  });
  const { setStatus, isBusy } = useSetStatus(() => {
    draft.sent();
    onDone();
  });

  const save = (): void => {
    if (isBusy) return;
    if (needsReason(status) && note.trim() === '') setMissing(true);
    else setStatus(action, { status, note: note.trim(), on });
  };
  useHotkeys([['mod+Enter', save]], []);

  return (
    <Stack gap="md" className={classes['form'] ?? ''}>
      <Radio.Group
        label="Where it stands"
        value={status}
        onChange={(value) => {
          setNewStatus(ActionStatus.parse(value));
          setMissing(false);
        }}
      >
        <Stack gap="sm" mt="xs">
          {actionStatuses.map((value) => (
            <Radio
              key={value}
              value={value}
              label={actionStatusNames[value]}
              data-autofocus={(value === status && !needsReason(status)) || undefined}
            />
          ))}
        </Stack>
      </Radio.Group>
      {status !== 'open' && (
        <DateField
          label="On"
          value={on}
          onChange={(date) => setOn(date ?? on)}
          base={today()}
          maxDate={today()}
        />
      )}
      <Textarea
        label={needsReason(status) ? 'Reason' : 'Note'}
        value={note}
        onChange={(event) => {
          setNote(event.currentTarget.value);
          setMissing(false);
        }}
        error={isMissing ? 'Give the reason' : undefined}
        maxLength={2000}
        autosize
        minRows={3}
        maxRows={10}
        data-autofocus={needsReason(status) || undefined}
      />
      <Group justify="flex-end">
        <GivenBack from={draft.givenBackFrom} onDiscard={draft.discard} />
        <Button
          onClick={save}
          loading={isBusy}
          aria-keyshortcuts="Control+Enter"
          rightSection={<KeyCap>Ctrl Enter</KeyCap>}
        >
          Save
        </Button>
      </Group>
    </Stack>
  );
}
