import { ActionIcon, Button, VisuallyHidden } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { CellInput } from './CellInput.tsx';
import type { RuleInputProps } from './rule-input.ts';
import type { RuleKind } from './rule-schema.ts';
import classes from './RuleInput.module.css';

type Row = Readonly<Record<string, unknown>>;

type Props = RuleInputProps<readonly Row[]> & {
  readonly cells: Readonly<Record<string, RuleKind>>;
};

/** A few lines of the same kind, such as breaks. */
export function RowsRule(props: Props): ReactElement {
  const { field, value, cells, labelId, describedBy, onChange } = props;
  const columns = Object.entries(field.columns ?? {});
  const setCell = (line: number, key: string, cell: unknown): void =>
    onChange(value.map((row, index) => (index === line ? { ...row, [key]: cell } : row)));

  return (
    <div role="group" aria-labelledby={labelId} aria-describedby={describedBy}>
      <table className={classes['rows']}>
        {value.length > 0 && (
          <thead>
            <tr>
              {columns.map(([key, { label }]) => (
                <th key={key} scope="col">
                  {label}
                </th>
              ))}
              <th scope="col">
                <VisuallyHidden>Remove</VisuallyHidden>
              </th>
            </tr>
          </thead>
        )}
        <tbody>
          {value.map((row, line) => (
            // Lines have no name of their own, and none is moved.
            <tr key={line}>
              {columns.map(([key, column]) => (
                <td key={key}>
                  <CellInput
                    kind={cells[key] ?? { kind: 'text' }}
                    column={column}
                    label={`${column.label}, line ${line + 1}`}
                    value={row[key]}
                    onChange={(cell) => setCell(line, key, cell)}
                  />
                </td>
              ))}
              <td>
                <ActionIcon
                  variant="subtle"
                  size={24}
                  aria-label={`Remove line ${line + 1}`}
                  onClick={() => onChange(value.filter((_row, index) => index !== line))}
                >
                  <IconX aria-hidden size={15} stroke={1.8} />
                </ActionIcon>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button
        variant="default"
        size="compact-xs"
        leftSection={<IconPlus aria-hidden size={14} stroke={1.8} />}
        onClick={() => onChange([...value, field.newRow?.() ?? {}])}
      >
        {field.add ?? 'Add a line'}
      </Button>
    </div>
  );
}
