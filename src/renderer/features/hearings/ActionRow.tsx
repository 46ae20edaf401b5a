import { Select } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Action } from '../../../shared/domain/action.ts';
import type { CalendarDate } from '../../../shared/domain/calendar-date.ts';
import type { Hearing } from '../../../shared/domain/hearing.ts';
import { DateField } from '../../components/DateField.tsx';
import { shortDay } from '../../lib/format.ts';
import { ipc } from '../../lib/ipc.ts';
import { useAutosave } from '../../lib/use-saving.ts';
import { AgencySelect } from './AgencySelect.tsx';
import { OpenableRow } from './OpenableRow.tsx';
import { RowText } from './RowText.tsx';
import classes from './Rows.module.css';
import { useActionAdvice } from './use-action-advice.ts';

type Props = {
  readonly hearing: Hearing;
  readonly action: Action;
  readonly number: number;
  readonly heldOn: CalendarDate;
  readonly isOpen: boolean;
  readonly isFinal: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
  readonly onChange: (changes: Partial<Action>) => void;
  readonly onRemove: () => void;
};

export function ActionRow(props: Props): ReactElement {
  const { hearing, action, number, isOpen, isFinal, onOpen } = props;
  const { id, agencyId, agencyName, text, dueOn, riskId } = action;
  const { hearingId, risks } = hearing;
  useAutosave({
    value: { id, agencyId, text, dueOn, riskId },
    save: (value) =>
      value.text.trim() === ''
        ? Promise.resolve()
        : ipc.call('actions.save', { hearingId, action: value }),
  });
  const risk = risks.findIndex((each) => each.id === riskId);
  return (
    <OpenableRow
      id={id}
      label={`Action ${number}`}
      isOpen={isOpen}
      onOpen={isFinal ? undefined : onOpen}
      fields={<ActionFields {...props} name={`Action ${number}`} />}
    >
      <span className={classes['owner']}>{agencyName}</span>
      <span className={classes['words']} title={text}>
        {text}
      </span>
      {risk !== -1 && (
        <span className={classes['number']} aria-label={`for risk ${risk + 1}`}>
          {risk + 1}
        </span>
      )}
      <span className={classes['due']}>{shortDay(dueOn)}</span>
    </OpenableRow>
  );
}

function ActionFields(props: Props & { readonly name: string }): ReactElement {
  const { hearing, action, heldOn, name, onChange, onClose, onRemove } = props;
  const advice = useActionAdvice(action, heldOn);
  const risks = hearing.risks.map(({ id }, index) => ({ value: id, label: `Risk ${index + 1}` }));
  return (
    <>
      <AgencySelect
        size="xs"
        aria-label={`${name}: agency`}
        agencies={hearing.information}
        value={action.agencyId}
        onChange={(agencyId) => {
          const owner = hearing.information.find((each) => each.agencyId === agencyId);
          if (owner !== undefined) onChange({ agencyId, agencyName: owner.agencyName });
        }}
      />
      <DateField
        size="xs"
        aria-label={`${name}: due`}
        base={heldOn}
        value={action.dueOn}
        onChange={(dueOn) => {
          if (dueOn !== null) onChange({ dueOn });
        }}
      />
      <Select
        size="xs"
        aria-label={`${name}: risk that it answers`}
        placeholder="No risk"
        clearable
        data={risks}
        value={action.riskId}
        onChange={(riskId) => onChange({ riskId })}
      />
      <RowText
        name={name}
        label="what will be done"
        error={action.text.trim() === '' && 'Say what will be done; until then nothing is saved'}
        advice={advice}
        value={action.text}
        onChange={(text) => onChange({ text })}
        onClose={onClose}
        onRemove={onRemove}
      />
    </>
  );
}
