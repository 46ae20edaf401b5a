import { Table } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import type { CheckedRow } from '../../../shared/domain/list-form.ts';
import type { ListView } from './list-view.ts';
import { CellText } from './CellText.tsx';

type Props<F extends string> = {
  readonly view: ListView<F>;
  readonly row: CheckedRow<F>;
  /** Stands for what the cell says, where the page does not have it; null where it has. */
  readonly hidden?: (field: F) => ReactNode;
};

/** One line for each problem of the row: which column, what it says, what is wrong. */
export function ProblemRow<F extends string>({
  view,
  row,
  hidden = () => null,
}: Props<F>): ReactElement {
  const { rowNumber, values, problems } = row;
  return (
    <>
      {problems.map(({ field, heading, message }, index) => (
        <Table.Tr key={`${field} ${message}`}>
          {index === 0 && (
            <>
              <Table.Td data-figure rowSpan={problems.length}>
                {rowNumber.toLocaleString('en-GB')}
              </Table.Td>
              <Table.Td rowSpan={problems.length}>{view.who.of(values)}</Table.Td>
            </>
          )}
          <Table.Td fw={550}>{heading}</Table.Td>
          <Table.Td>
            {hidden(field) ?? (
              <CellText
                isSealed={view.sealed.has(field)}
                heading={heading}
                text={values[field] ?? ''}
              />
            )}
          </Table.Td>
          <Table.Td>{message}</Table.Td>
        </Table.Tr>
      ))}
    </>
  );
}
