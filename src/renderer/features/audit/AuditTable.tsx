import { Table } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import type { AuditRow as Row } from '../../../shared/ipc/contract/audit.ts';
import { TableCard } from '../../components/TableCard.tsx';
import { AuditRow } from './AuditRow.tsx';

type Props = {
  readonly rows: readonly Row[];
  readonly onOpen: (number: number) => void;
  readonly foot: ReactNode;
};

const head = (
  <>
    <Table.Th w={92} data-figure>
      Entry
    </Table.Th>
    <Table.Th w={148}>When</Table.Th>
    <Table.Th w={210}>Who</Table.Th>
    <Table.Th>What</Table.Th>
    <Table.Th w={250}>On what</Table.Th>
    <Table.Th w={140}>Outcome</Table.Th>
  </>
);

export function AuditTable({ rows, onOpen, foot }: Props): ReactElement {
  return (
    <TableCard label="Entries" head={head} foot={foot}>
      <Table.Tbody>
        {rows.map((row) => (
          <AuditRow key={row.number} row={row} onOpen={() => onOpen(row.number)} />
        ))}
      </Table.Tbody>
    </TableCard>
  );
}
