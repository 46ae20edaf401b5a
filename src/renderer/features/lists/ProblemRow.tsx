import { Table } from '@mantine/core';
import type { ReactElement } from 'react';
import type { ListRow } from '../../../shared/domain/referral-list.ts';
import { PairName } from '../../components/PairName.tsx';
import { namesOf } from './held-fields.ts';
import classes from './ProblemRow.module.css';

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
          <Table.Td className={classes['cell'] ?? ''} title={values[field] ?? ''}>
            {(values[field] ?? '').trim() === '' ? (
              <span className={classes['empty']}>empty</span>
            ) : (
              values[field]
            )}
          </Table.Td>
          <Table.Td>{message}</Table.Td>
        </Table.Tr>
      ))}
    </>
  );
}
