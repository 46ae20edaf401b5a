import { Table } from '@mantine/core';
import type { ReactElement } from 'react';
import type { RepeatVictims } from '../../../shared/domain/repeat-victims.ts';
import { Card } from '../../components/Card.tsx';
import { capitalised, figure, kindWords, share } from './report-words.ts';
import classes from './ReportTable.module.css';

/** How many victims had one incident, how many two, and so on. */
export function VictimsTable({ report }: { readonly report: RepeatVictims }): ReactElement {
  const { many } = kindWords[report.kind];
  const heading = capitalised(many);
  return (
    <Card title={`${heading} per victim`}>
      <Table className={classes['table'] ?? ''} verticalSpacing={4} horizontalSpacing={12}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{heading} per victim</Table.Th>
            <Table.Th data-figure>Victims</Table.Th>
            <Table.Th data-figure>Share of victims</Table.Th>
            <Table.Th data-figure>{heading} in all</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {report.rows.map(({ number, victims, percent, incidents }) => (
            <Table.Tr key={number}>
              <Table.Th scope="row">{number}</Table.Th>
              <Table.Td data-figure>{figure(victims)}</Table.Td>
              <Table.Td data-figure>{share(percent)}</Table.Td>
              <Table.Td data-figure>{figure(incidents)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th scope="row">Total</Table.Th>
            <Table.Td data-figure>{figure(report.victims)}</Table.Td>
            <Table.Td />
            <Table.Td data-figure>{figure(report.incidents)}</Table.Td>
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </Card>
  );
}
