import { Table } from '@mantine/core';
import type { ReactElement } from 'react';
import type { FieldChange } from '../../../shared/ipc/contract/history.ts';
import { momentOf } from '../../lib/format.ts';
import { valueWords } from '../../lib/value-words.ts';
import classes from './FieldChanges.module.css';

type Props = { readonly changes: readonly FieldChange[] };

export const FieldChanges = ({ changes }: Props): ReactElement => (
  <Table layout="fixed" className={classes['values'] ?? ''}>
    <Table.Thead>
      <Table.Tr>
        <Table.Th w="26%">When and who</Table.Th>
        <Table.Th w="22%">Field</Table.Th>
        <Table.Th>Before</Table.Th>
        <Table.Th>After</Table.Th>
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {changes.map((change, index) => (
        <Row key={index} change={change} />
      ))}
    </Table.Tbody>
  </Table>
);

function Row({ change: told }: { readonly change: FieldChange }): ReactElement {
  const { at, userName, isWhole, field, change } = told;
  return (
    <Table.Tr>
      <Table.Td>
        {momentOf(at)}
        <div className={classes['muted']}>{userName ?? 'Nobody was in'}</div>
        {!isWhole && <div className={classes['wrong']}>Not as it was written</div>}
      </Table.Td>
      <Table.Th scope="row">{field}</Table.Th>
      {change === null ? (
        <Table.Td colSpan={2} className={classes['muted'] ?? ''}>
          Confidential: changed
        </Table.Td>
      ) : (
        <>
          <Table.Td>{valueWords(field, change.before, change.from)}</Table.Td>
          <Table.Td>{valueWords(field, change.after, change.from)}</Table.Td>
        </>
      )}
    </Table.Tr>
  );
}
