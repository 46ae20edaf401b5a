import { ActionIcon, Button, VisuallyHidden } from '@mantine/core';
import { IconChevronUp, IconPlus, IconX } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { moveWithin } from '../../../shared/domain/agenda.ts';
import type { RuleInputProps } from './rule-input.ts';
import classes from './RuleInput.module.css';

/** Some of a few, the first of them first. */
export function OrderRule(props: RuleInputProps<readonly string[]>): ReactElement {
  const { names, value, labelId, describedBy, onChange } = props;
  const [spoken, setSpoken] = useState('');
  const unused = Object.keys(names).filter((id) => !value.includes(id));
  const nameOf = (id: string): string => names[id] ?? id;

  const moveUp = (id: string, from: number): void => {
    onChange(moveWithin(value, from, from - 1));
    setSpoken(`${nameOf(id)}, ${from} of ${value.length}`);
  };

  return (
    <div role="group" aria-labelledby={labelId} aria-describedby={describedBy}>
      <ol className={classes['order']}>
        {value.map((id, index) => (
          <li key={id}>
            <span>{index + 1}</span>
            <span>{nameOf(id)}</span>
            <ActionIcon
              variant="subtle"
              size={24}
              aria-label={`Move “${nameOf(id)}” up`}
              disabled={index === 0}
              onClick={() => moveUp(id, index)}
            >
              <IconChevronUp aria-hidden size={15} stroke={1.8} />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              size={24}
              aria-label={`Leave “${nameOf(id)}” out`}
              disabled={value.length === 1}
              onClick={() => onChange(value.filter((other) => other !== id))}
            >
              <IconX aria-hidden size={15} stroke={1.8} />
            </ActionIcon>
          </li>
        ))}
      </ol>
      <div className={classes['unused']}>
        {unused.map((id) => (
          <Button
            key={id}
            variant="default"
            size="compact-xs"
            leftSection={<IconPlus aria-hidden size={14} stroke={1.8} />}
            onClick={() => onChange([...value, id])}
          >
            {nameOf(id)}
          </Button>
        ))}
      </div>
      <VisuallyHidden component="output">{spoken}</VisuallyHidden>
    </div>
  );
}
