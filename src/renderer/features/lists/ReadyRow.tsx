import { Table } from '@mantine/core';
import type { ReactElement } from 'react';
import type { CheckedRow } from '../../../shared/domain/list-form.ts';
import type { ListView } from './list-view.ts';

type Props<F extends string> = { readonly view: ListView<F>; readonly row: CheckedRow<F> };

export function ReadyRow<F extends string>({ view, row }: Props<F>): ReactElement {
  return (
    <Table.Tr>
      <Table.Td data-figure>{row.rowNumber.toLocaleString('en-GB')}</Table.Td>
      {view.ready.map(({ heading, of }) => (
        <Table.Td key={heading}>{of(row.values)}</Table.Td>
      ))}
    </Table.Tr>
  );
}
