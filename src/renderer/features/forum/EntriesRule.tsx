import { VisuallyHidden } from '@mantine/core';
import type { ReactElement } from 'react';
import { CellInput } from './CellInput.tsx';
import type { RuleInputProps } from './rule-input.ts';
import type { RuleKind } from './rule-schema.ts';
import classes from './RuleInput.module.css';

type Entries = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

type Props = RuleInputProps<Entries> & { readonly cells: Readonly<Record<string, RuleKind>> };

/** One line for each entry of a list, such as each assessment; a line left empty is not kept. */
export function EntriesRule(props: Props): ReactElement {
  const { field, value, names, cells, labelId, describedBy, onChange } = props;
  const columns = Object.entries(field.columns ?? {});
  const empty = Object.fromEntries(Object.keys(cells).map((key) => [key, null]));
  const setCell = (id: string, key: string, cell: unknown): void => {
    const { [id]: before, ...others } = value;
    const entry = { ...empty, ...before, [key]: cell };
    const isEmpty = Object.values(entry).every((each) => each === null);
    onChange(isEmpty ? others : { ...others, [id]: entry });
  };

  return (
    <table className={classes['rows']} aria-labelledby={labelId} aria-describedby={describedBy}>
      <thead>
        <tr>
          <th scope="col">
            <VisuallyHidden>Name</VisuallyHidden>
          </th>
          {columns.map(([key, { label }]) => (
            <th key={key} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Object.entries(names).map(([id, name]) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            {columns.map(([key, column]) => (
              <td key={key}>
                <CellInput
                  kind={cells[key] ?? { kind: 'text' }}
                  column={column}
                  label={`${column.label}, ${name}`}
                  value={value[id]?.[key] ?? null}
                  onChange={(cell) => setCell(id, key, cell)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
