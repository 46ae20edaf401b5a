import { Radio } from '@mantine/core';
import type { ReactElement } from 'react';
import type { RuleInputProps } from './rule-input.ts';
import classes from './RuleInput.module.css';

type Props = RuleInputProps<string> & {
  /** Beside one another; else each on its own line. @default false */
  readonly isInline?: boolean;
};

/** One of a few, all of them in view. */
export function ChoiceRule(props: Props): ReactElement {
  const { names, value, labelId, describedBy, isInline = false, onChange } = props;
  return (
    <div
      role="radiogroup"
      aria-labelledby={labelId}
      aria-describedby={describedBy}
      className={classes['choices']}
      data-inline={isInline || undefined}
    >
      {Object.entries(names).map(([id, name]) => (
        <Radio
          key={id}
          size="xs"
          name={labelId}
          label={name}
          checked={id === value}
          onChange={() => onChange(id)}
        />
      ))}
    </div>
  );
}
