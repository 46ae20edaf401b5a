import { Table } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { Chip } from '../../components/Chip.tsx';
import { TableCard } from '../../components/TableCard.tsx';
import { counted } from '../../lib/format.ts';
import { ActionRow } from './ActionRow.tsx';
import classes from './ActionTable.module.css';
import type { AgencyActions } from './group-by-agency.ts';

type Props = {
  readonly groups: readonly AgencyActions[];
  /** There are more actions on other pages. */
  readonly isPaged: boolean;
  readonly onOpen: (id: string) => void;
  readonly onDone: (id: string) => void;
  readonly foot: ReactNode;
};

const head = (
  <>
    <Table.Th w={92}>Case</Table.Th>
    <Table.Th w={190}>Victim · perpetrator</Table.Th>
    <Table.Th>Action</Table.Th>
    <Table.Th w={124}>Due</Table.Th>
    <Table.Th w={210}>Where it stands</Table.Th>
    <Table.Th w={86}>
      <span className={classes['hidden']}>Mark as done</span>
    </Table.Th>
  </>
);

export function ActionTable({ groups, isPaged, onOpen, onDone, foot }: Props): ReactElement {
  return (
    <TableCard label="Actions" head={head} foot={foot}>
      {groups.map(({ agencyId, agencyName, actions, overdueCount }) => (
        <Table.Tbody key={agencyId}>
          <Table.Tr className={classes['group'] ?? ''}>
            <th scope="rowgroup" colSpan={6}>
              <div className={classes['agency']}>
                {agencyName}
                {overdueCount > 0 && <Chip kind="overdue">{overdueCount} overdue</Chip>}
                <span className={classes['count']}>
                  {overdueCount > 0 && 'of '}
                  {counted(actions.length, 'action')}
                  {isPaged && ' on this page'}
                </span>
              </div>
            </th>
          </Table.Tr>
          {actions.map((action) => (
            <ActionRow key={action.id} {...{ action, onOpen, onDone }} />
          ))}
        </Table.Tbody>
      ))}
    </TableCard>
  );
}
