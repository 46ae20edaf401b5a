import { Checkbox } from '@mantine/core';
import type { ReactElement } from 'react';
import type { RuleInputProps } from './rule-input.ts';
import classes from './RuleInput.module.css';

/** Any of a few. */
export function SeveralRule(props: RuleInputProps<readonly string[]>): ReactElement {
  const { names, value, labelId, describedBy, onChange } = props;
  const toggle = (id: string): void =>
    onChange(Object.keys(names).filter((known) => (known === id) !== value.includes(known)));
  return (
    <div
      role="group"
      aria-labelledby={labelId}
      aria-describedby={describedBy}
      className={classes['choices']}
    >
      {Object.entries(names).map(([id, name]) => (
        <Checkbox
          key={id}
          size="xs"
          label={name}
          checked={value.includes(id)}
          onChange={() => toggle(id)}
        />
      ))}
    </div>
  );
}
