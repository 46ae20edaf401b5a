import { Table, UnstyledButton } from '@mantine/core';
import type { ReactElement } from 'react';
import { roleNames } from '../../../shared/domain/access/user.ts';
import type { Agency } from '../../../shared/domain/agency.ts';
import type { ListedUser } from '../../../shared/ipc/contract/users.ts';
import { Chip } from '../../components/Chip.tsx';
import { TableCard } from '../../components/TableCard.tsx';
import { shortMoment } from '../../lib/format.ts';
import { useRowKeys } from '../../lib/use-row-keys.ts';
import { useViewer } from '../../lib/viewer.ts';
import classes from './UserTable.module.css';

type Props = {
  readonly users: readonly ListedUser[];
  readonly agencies: readonly Agency[];
  readonly onOpen: (user: ListedUser) => void;
};

const head = (
  <>
    <Table.Th>Name</Table.Th>
    <Table.Th w={210}>Role</Table.Th>
    <Table.Th w={190}>Confidential details</Table.Th>
    <Table.Th w={160}>Last unlocked</Table.Th>
  </>
);

export function UserTable({ users, agencies, onOpen }: Props): ReactElement {
  const viewer = useViewer();
  useRowKeys({ ids: users.map(({ id }) => id), onTurn: () => false });
  return (
    <TableCard label="Users" head={head}>
      <Table.Tbody>
        {users.map((user) => (
          <Table.Tr key={user.id} data-row={user.id} data-two-lines>
            <Table.Td>
              <UnstyledButton
                data-row-focus
                className={classes['name'] ?? ''}
                onClick={() => onOpen(user)}
              >
                {user.name}
                {user.id === viewer?.userId && <span className={classes['quiet']}> (you)</span>}
              </UnstyledButton>
              <State user={user} />
            </Table.Td>
            <Table.Td>
              <div>{roleNames[user.role]}</div>
              <div className={classes['quiet']}>
                {agencies.find(({ id }) => id === user.agencyId)?.name ?? ''}
              </div>
            </Table.Td>
            <Table.Td className={classes['quiet'] ?? ''}>
              {user.holdsAddressKey ? (
                <Chip kind="confidential">May reveal</Chip>
              ) : (
                'Never sees them'
              )}
            </Table.Td>
            <Table.Td className={classes['quiet'] ?? ''}>
              {user.lastUnlockedAt === null ? 'Not yet' : shortMoment(user.lastUnlockedAt)}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </TableCard>
  );
}

function State({ user }: { readonly user: ListedUser }): ReactElement | null {
  if (user.removedAt !== null) {
    return <div className={classes['quiet']}>Removed {shortMoment(user.removedAt)}</div>;
  }
  return user.hasSlot ? null : (
    <div>
      <Chip kind="open-point">No passphrase: give one</Chip>
    </div>
  );
}
