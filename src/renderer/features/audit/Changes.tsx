import { Table } from '@mantine/core';
import type { ReactElement } from 'react';
import { fieldWords, rowWords } from '../../../shared/domain/access/audit-field-words.ts';
import type { AuditEntryShown } from '../../../shared/ipc/contract/audit.ts';
import { counted } from '../../lib/format.ts';
import { valueWords } from '../../lib/value-words.ts';
import classes from './EntryDrawer.module.css';

type Props = Pick<AuditEntryShown, 'changes' | 'more'>;
type Row = AuditEntryShown['changes'][number];

/** Every row that an entry changed, field by field; nothing where it changed none. */
export function Changes({ changes, more }: Props): ReactElement | null {
  if (changes.length === 0) return null;
  return (
    <>
      {changes.map((row, index) => (
        <ChangedRow key={index} row={row} />
      ))}
      {more > 0 && (
        <p className={classes['muted']}>
          and {counted(more, 'more row')} that are not told one by one
        </p>
      )}
    </>
  );
}

function ChangedRow({ row: { table, what, on, fields } }: { readonly row: Row }): ReactElement {
  return (
    <section>
      <h3 className={classes['title']}>
        {rowWords(table)} {what}
        {on !== '' && `: ${on}`}
      </h3>
      {fields.length > 0 && (
        <Table layout="fixed" className={classes['values'] ?? ''}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="30%">Field</Table.Th>
              <Table.Th>Before</Table.Th>
              <Table.Th>After</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {fields.map((field) => (
              <Field key={field.field} table={table} field={field} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  );
}

type FieldProps = { readonly table: string; readonly field: Row['fields'][number] };

function Field({ table, field: { field, change } }: FieldProps): ReactElement {
  const label = fieldWords(table, field);
  return (
    <Table.Tr>
      <Table.Th scope="row">{label}</Table.Th>
      {change === null ? (
        <Table.Td colSpan={2} className={classes['muted'] ?? ''}>
          Changed; what it held is not told here
        </Table.Td>
      ) : (
        <>
          <Table.Td>{valueWords(label, change.before, change.from)}</Table.Td>
          <Table.Td>{valueWords(label, change.after, change.from)}</Table.Td>
        </>
      )}
    </Table.Tr>
  );
}
