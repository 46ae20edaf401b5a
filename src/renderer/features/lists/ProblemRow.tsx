import { Table } from '@mantine/core';
import type { ReactElement } from 'react';
import type { ListRow } from '../../../shared/domain/referral-list.ts';
import { PairName } from '../../components/PairName.tsx';
import { namesOf } from './held-fields.ts';
import { CellText } from './CellText.tsx';

/** One line for each problem of the row: which column, what it says, what is wrong. */
export function ProblemRow({ row }: { readonly row: ListRow }): ReactElement {
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
              <Table.Td rowSpan={problems.length}>
                <PairName {...namesOf(values)} isStacked />
              </Table.Td>
            </>
          )}
          <Table.Td fw={550}>{heading}</Table.Td>
          <Table.Td>
            <CellText field={field} heading={heading} text={values[field] ?? ''} />
          </Table.Td>
          <Table.Td>{message}</Table.Td>
        </Table.Tr>
      ))}
    </>
  );
}
