import { Table } from '@mantine/core';
import type { ReactElement } from 'react';
import type { BackupList } from '../../../shared/ipc/contract/backups.ts';
import { Chip } from '../../components/Chip.tsx';
import { TableCard } from '../../components/TableCard.tsx';
import { backupMoment, sizeWords } from './backup-words.ts';

const head = (
  <>
    <Table.Th w={170}>Made</Table.Th>
    <Table.Th w={150}>State</Table.Th>
    <Table.Th w={90} data-figure>
      Size
    </Table.Th>
    <Table.Th w={270}>Where</Table.Th>
    <Table.Th>Name</Table.Th>
  </>
);

export const BackupTable = ({ list }: { readonly list: BackupList }): ReactElement => (
  <TableCard label="Backups" head={head} isReadOnly>
    <Table.Tbody>
      {list.backups.map(({ name, kind, createdAt, bytes, isInSecondPlace, ...state }) => (
        <Table.Tr key={name} data-row>
          <Table.Td>{backupMoment(createdAt)}</Table.Td>
          <Table.Td>
            <State {...state} />
          </Table.Td>
          <Table.Td data-figure>{sizeWords(bytes)}</Table.Td>
          <Table.Td>
            {isInSecondPlace ? 'Beside the store and second place' : 'Beside the store'}
          </Table.Td>
          <Table.Td>
            {name}
            {kind === 'before-update' && ', before an update of Casetable'}
          </Table.Td>
        </Table.Tr>
      ))}
    </Table.Tbody>
  </TableCard>
);

type StateProps = { readonly isDamaged: boolean; readonly hasEarlierKeys: boolean };

function State({ isDamaged, hasEarlierKeys }: StateProps): ReactElement {
  if (isDamaged) return <Chip kind="overdue">Damaged</Chip>;
  return hasEarlierKeys ? (
    <Chip kind="open-point">Earlier keys</Chip>
  ) : (
    <Chip kind="done">Verified</Chip>
  );
}
