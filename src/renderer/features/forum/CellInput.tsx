import { Checkbox, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { DateField } from '../../components/DateField.tsx';
import { today } from '../../lib/format.ts';
import type { ColumnWords } from './rule-field.ts';
import type { RuleKind } from './rule-schema.ts';
import { UnitNumber } from './UnitNumber.tsx';
import classes from './RuleInput.module.css';

type Props = {
  readonly kind: RuleKind;
  readonly column: ColumnWords;
  readonly value: unknown;
  /** The column and the line, for those who do not see them. */
  readonly label: string;
  readonly onChange: (value: unknown) => void;
};

/** One cell of a table of settings. */
export function CellInput({ kind, column, value, label, onChange }: Props): ReactElement {
  if (kind.kind === 'yes-no') {
    return (
      <Checkbox
        size="xs"
        aria-label={label}
        checked={value === true}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    );
  }
  if (kind.kind === 'number') {
    return (
      <UnitNumber
        kind={kind}
        unit={column.unit}
        aria-label={label}
        value={value}
        onChange={onChange}
      />
    );
  }
  if (column.isDate === true) {
    return (
      <DateField
        className={classes['cell'] ?? ''}
        aria-label={label}
        base={today()}
        value={typeof value === 'string' ? value : null}
        onChange={onChange}
      />
    );
  }
  return (
    <TextInput
      className={classes['wideCell'] ?? ''}
      aria-label={label}
      maxLength={120}
      value={String(value)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
