import { Accordion, Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { type ReactElement, useState } from 'react';
import { type HeldRow, type ListField, ListValues } from '../../../shared/domain/referral-list.ts';
import { Card } from '../../components/Card.tsx';
import { GivenBack } from '../../components/GivenBack.tsx';
import { KeyCap } from '../../components/KeyCap.tsx';
import { ReasonModal } from '../../components/ReasonModal.tsx';
import { counted } from '../../lib/format.ts';
import { useCall } from '../../lib/use-call.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { heldFields, messageFor, whatRowSays } from './held-fields.ts';
import { HeldField } from './HeldField.tsx';
import classes from './HeldRowForm.module.css';
import { useMend } from './use-mend.ts';

type Props = {
  readonly row: HeldRow;
  readonly values: ListValues;
  /** What was typed over them; null while nothing was. */
  readonly typed: ListValues | null;
  /** Puts the caret in the first field that is wrong. */
  readonly takesFocus: boolean;
  readonly onChange: (field: ListField, text: string) => void;
  /** What was typed there before; null to leave the row as it came. */
  readonly onGiveBack: (typed: ListValues | null) => void;
  /** The row is imported or dismissed. */
  readonly onGone: () => void;
  /** A dismissal was taken back. */
  readonly onBack: (id: string) => void;
};

/** One row as a form: what is wrong first. Give it a `key` by the row. */
export function HeldRowForm(props: Props): ReactElement {
  const { row, values, typed, takesFocus, onChange, onGiveBack, onGone, onBack } = props;
  const draft = useDraft({ place: `held-row/${row.id}`, schema: ListValues, typed, onGiveBack });
  const { problems, isRefused, save, dismiss, isBusy } = useMend(row, {
    onGone: () => {
      draft.sent();
      onGone();
    },
    onBack,
  });
  const [asksReason, setAsksReason] = useState(false);
  // Fields keep their place while they are typed in: what was wrong at first stays first.
  const [{ wrong, given, empty }] = useState(() => heldFields(row));
  const agencies = useCall('agencies.list', {}).data ?? [];
  const handleSave = (): void => {
    if (!isBusy && !asksReason) save(values);
  };
  useHotkeys([['mod+Enter', handleSave]], []);

  const field = (name: ListField): ReactElement => (
    <HeldField
      key={name}
      row={row}
      field={name}
      value={values[name]}
      problem={messageFor(problems, name)}
      agencies={agencies}
      takesFocus={takesFocus && name === wrong[0]}
      onChange={(text) => onChange(name, text)}
    />
  );
  const others = [...given, ...empty];
  const isOtherWrong = problems.some((problem) => others.includes(problem.field));

  return (
    <Card
      title={`Row ${row.rowNumber.toLocaleString('en-GB')}`}
      note={row.fileName}
      className={classes['form'] ?? ''}
    >
      <div className={classes['fields']}>
        <p className={classes['said']}>{whatRowSays(row.values)}</p>
        <div className={classes['wrong']}>{wrong.map(field)}</div>
        <Accordion
          variant="default"
          {...(isOtherWrong && { defaultValue: 'others' })}
          key={String(isOtherWrong)}
        >
          <Accordion.Item value="others">
            <Accordion.Control>The other {counted(others.length, 'field')}</Accordion.Control>
            <Accordion.Panel>
              <div className={classes['others']}>{others.map(field)}</div>
            </Accordion.Panel>
          </Accordion.Item>
        </Accordion>
      </div>
      <footer className={classes['foot']}>
        <GivenBack from={draft.givenBackFrom} onDiscard={draft.discard} />
        <output className={classes['refused']}>
          {isRefused && `Not imported yet: ${counted(problems.length, 'problem')} left`}
        </output>
        <Button variant="default" onClick={() => setAsksReason(true)} disabled={isBusy}>
          Dismiss…
        </Button>
        <Button
          onClick={handleSave}
          loading={isBusy}
          aria-keyshortcuts="Control+Enter"
          rightSection={<KeyCap>Ctrl Enter</KeyCap>}
        >
          Save and import
        </Button>
      </footer>
      {asksReason && (
        <ReasonModal
          title="Dismiss this row"
          note="It is not imported and leaves this list. The reason is kept with it."
          confirmLabel="Dismiss"
          place={`held-row/${row.id}/dismiss`}
          isBusy={isBusy}
          onConfirm={dismiss}
          onClose={() => setAsksReason(false)}
        />
      )}
    </Card>
  );
}
