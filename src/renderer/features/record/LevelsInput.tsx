import { SegmentedControl } from '@mantine/core';
import { type ReactElement, useId } from 'react';
import { z } from 'zod';
import type { FieldValue } from '../../../shared/domain/entries/entry-field.ts';
import { useCall } from '../../lib/use-call.ts';
import { FieldGroup } from './FieldGroup.tsx';
import classes from './FieldGroup.module.css';

type Props = {
  readonly label: string;
  readonly error: string | undefined;
  readonly value: FieldValue | undefined;
  readonly onChange: (value: FieldValue) => void;
};

const Levels = z.record(z.string(), z.number()).catch({});

/** The level of each need; one that nobody has looked at stays unsaid. */
export function LevelsInput({ label, error, value, onChange }: Props): ReactElement {
  const needs = useCall('entries.lists', {}).data?.needs;
  const levels = Levels.parse(value ?? {});
  const id = useId();
  const said = Object.keys(levels).length;
  const words = needs?.levels ?? [];
  const change = (category: string, level: string): void => {
    const { [category]: _before, ...rest } = levels;
    onChange(level === '' ? rest : { ...rest, [category]: Number(level) });
  };
  return (
    <FieldGroup
      label={label}
      error={error}
      count={`${said} of ${needs?.categories.length ?? 0} said. ${words
        .map((word, level) => `${level} ${word.toLowerCase()}`)
        .join(', ')}.`}
    >
      {needs?.categories.map((category) => (
        <div key={category.id} className={classes['row']}>
          <span id={`${id}-${category.id}`}>{category.name}</span>
          <SegmentedControl
            size="xs"
            aria-labelledby={`${id}-${category.id}`}
            value={levels[category.id] === undefined ? '' : String(levels[category.id])}
            onChange={(level) => change(category.id, level)}
            data={[
              { value: '', label: '–' },
              ...words.map((_, level) => ({ value: String(level), label: String(level) })),
            ]}
          />
        </div>
      ))}
    </FieldGroup>
  );
}
