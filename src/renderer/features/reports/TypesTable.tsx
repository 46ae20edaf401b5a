import { Table } from '@mantine/core';
import type { ReactElement } from 'react';
import type { RepeatVictims } from '../../../shared/domain/repeat-victims.ts';
import { Card } from '../../components/Card.tsx';
import { capitalised, figure, kindWords, share } from './report-words.ts';
import classes from './ReportTable.module.css';

/** Incidents and victims of each type; the victims of all types added up are not the victims. */
export function TypesTable({ report }: { readonly report: RepeatVictims }): ReactElement {
  const { many, type } = kindWords[report.kind];
  return (
    <Card title={`By ${type.toLowerCase()}`}>
      <Table className={classes['table'] ?? ''} verticalSpacing={4} horizontalSpacing={12}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{type}</Table.Th>
            <Table.Th data-figure>{capitalised(many)}</Table.Th>
            <Table.Th data-figure>Share of {many}</Table.Th>
            <Table.Th data-figure>Victims</Table.Th>
            <Table.Th data-figure>Share of sum</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {report.types.map((row) => (
            <Table.Tr key={row.type}>
              <Table.Th scope="row">{row.type}</Table.Th>
              <Table.Td data-figure>{figure(row.incidents)}</Table.Td>
              <Table.Td data-figure>{share(row.percentOfIncidents)}</Table.Td>
              <Table.Td data-figure>{figure(row.victims)}</Table.Td>
              <Table.Td data-figure>{share(row.percentOfSum)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th scope="row">Added up</Table.Th>
            <Table.Td data-figure>{figure(report.incidents)}</Table.Td>
            <Table.Td />
            <Table.Td data-figure>{figure(report.sumOfVictims)}</Table.Td>
            <Table.Td />
          </Table.Tr>
          <Table.Tr>
            <Table.Th scope="row">Victims, each once</Table.Th>
            <Table.Td />
            <Table.Td />
            <Table.Td data-figure>{figure(report.victims)}</Table.Td>
            <Table.Td />
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </Card>
  );
}
