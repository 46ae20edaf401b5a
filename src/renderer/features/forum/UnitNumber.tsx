import { NumberInput, type NumberInputProps } from '@mantine/core';
import { type ReactElement, useId } from 'react';
import type { Unit } from './rule-field.ts';
import type { NumberKind } from './rule-schema.ts';
import classes from './UnitNumber.module.css';

type Props = Omit<NumberInputProps, 'value' | 'onChange'> & {
  readonly kind: NumberKind;
  readonly unit: Unit | undefined;
  readonly value: unknown;
  /** A number, the text that is none, or null where it may be left empty. */
  readonly onChange: (value: number | string | null) => void;
};

/** A number with what it counts beside it: inside the field, “minutes” for “minute” moves the caret. */
export function UnitNumber({ kind, unit, value, onChange, ...input }: Props): ReactElement {
  const unitId = useId();
  const describedBy = [unit && unitId, input['aria-describedby']].filter(Boolean).join(' ');
  return (
    <div className={classes['number']} data-wide={kind.mayBeEmpty || undefined}>
      <NumberInput
        hideControls
        allowDecimal={!kind.isWhole}
        allowNegative={false}
        thousandSeparator=","
        clampBehavior="none"
        {...input}
        aria-describedby={describedBy}
        value={typeof value === 'number' || typeof value === 'string' ? value : ''}
        onChange={(typed) => onChange(typed === '' && kind.mayBeEmpty ? null : typed)}
      />
      {unit !== undefined && <span id={unitId}>{unit[value === 1 ? 0 : 1]}</span>}
    </div>
  );
}
