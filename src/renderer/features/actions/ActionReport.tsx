import { Button, Input, SegmentedControl, TextInput } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { type FormEvent, type KeyboardEvent, type ReactElement, useId, useState } from 'react';
import { type ActionStatus, type ActionSummary, daysLate } from '../../../shared/domain/action.ts';
import { DateField } from '../../components/DateField.tsx';
import { GivenBack } from '../../components/GivenBack.tsx';
import { KeyCap } from '../../components/KeyCap.tsx';
import { counted, today } from '../../lib/format.ts';
import classes from './MyActions.module.css';
import { useSetStatus } from './use-set-status.ts';
import { useStatusDraft } from './use-status-draft.ts';

type Props = { readonly action: ActionSummary; readonly onClose: () => void };

/** As an agency says it of its own actions. */
const outcomes: Readonly<Record<ActionStatus, { label: string; report: string }>> = {
  done: { label: 'Done', report: 'Report done' },
  open: { label: 'In hand', report: 'Report in hand' },
  'not-possible': { label: 'Not possible now', report: 'Report not possible' },
  'not-undertaken': { label: 'Not undertaken', report: 'Report not undertaken' },
};
const order = ['done', 'open', 'not-possible', 'not-undertaken'] as const satisfies ActionStatus[];
const choices = order.map((value) => ({ value, label: outcomes[value].label }));

/** What became of an action: the outcome, the day, and a few words for the minutes. */
export function ActionReport({ action, onClose }: Props): ReactElement {
  const firstStatus = action.status === 'open' ? 'done' : action.status;
  const [status, setNewStatus] = useState<ActionStatus>(firstStatus);
  const [note, setNote] = useState(action.statusNote);
  const [on, setOn] = useState(action.statusOn ?? today());
  const [isMissing, setMissing] = useState(false);
  const draft = useStatusDraft(action, {
    typed: { status, note, on },
    onGiveBack: (typed) => {
      setNewStatus(typed?.status ?? firstStatus);
      setNote(typed?.note ?? action.statusNote);
      setOn(typed?.on ?? action.statusOn ?? today());
    },
  });
  const { setStatus, isBusy } = useSetStatus(() => {
    draft.sent();
    // As it was sent: then nothing is typed here any more.
    setNote((sent) => sent.trim());
  });
  const labelId = useId();
  const late = status === 'done' ? daysLate({ ...action, status, statusOn: on }) : 0;

  const report = (): void => {
    if (isBusy) return;
    if (status !== 'done' && note.trim() === '') setMissing(true);
    else setStatus(action, { status, note: note.trim(), on });
  };
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    report();
  };
  const cancel = (): void => {
    draft.discard();
    onClose();
  };
  const handleKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') cancel();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) report();
  };

  return (
    <form className={classes['form']} onSubmit={handleSubmit} onKeyDown={handleKey} noValidate>
      <Input.Wrapper
        label="What happened?"
        labelElement="div"
        labelProps={{ id: labelId, mr: 'sm' }}
      >
        <SegmentedControl
          aria-labelledby={labelId}
          data={choices}
          value={status}
          onChange={(value) => {
            setNewStatus(order.find((known) => known === value) ?? status);
            setMissing(false);
          }}
        />
      </Input.Wrapper>
      <div className={classes['fields']} data-without-date={status === 'open' || undefined}>
        {status !== 'open' && (
          <DateField
            label={status === 'done' ? 'Done on' : 'Since'}
            value={on}
            onChange={(date) => setOn(date ?? on)}
            base={today()}
            maxDate={today()}
          />
        )}
        <TextInput
          label="In a few words, for the minutes"
          value={note}
          maxLength={2000}
          error={isMissing ? wordsWanted[status] : undefined}
          onChange={(event) => {
            setNote(event.currentTarget.value);
            setMissing(false);
          }}
        />
      </div>
      <div className={classes['foot']}>
        {late > 0 && (
          <span className={classes['hint']}>
            <IconInfoCircle aria-hidden size={15} stroke={1.8} />
            Done {counted(late, 'day')} after the due date: recorded as late.
          </span>
        )}
        <GivenBack from={draft.givenBackFrom} onDiscard={draft.discard} />
        <Button
          variant="default"
          onClick={cancel}
          aria-keyshortcuts="Escape"
          rightSection={<KeyCap>Esc</KeyCap>}
        >
          Cancel
        </Button>
        <Button
          type="submit"
          loading={isBusy}
          aria-keyshortcuts="Control+Enter"
          rightSection={<KeyCap>Ctrl Enter</KeyCap>}
        >
          {outcomes[status].report}
        </Button>
      </div>
    </form>
  );
}

const wordsWanted: Readonly<Record<ActionStatus, string>> = {
  done: '',
  open: 'Say how far it is',
  'not-possible': 'Say what changed',
  'not-undertaken': 'Give the reason',
};
