import { Button, Table } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import {
  listFieldNames,
  listFields,
  type ListHeadings,
  type ListMapping,
} from '../../../shared/domain/referral-list.ts';
import { TableCard } from '../../components/TableCard.tsx';
import { counted } from '../../lib/format.ts';
import { keptColumns, missingFields } from './column-match.ts';
import { MatchRow } from './MatchRow.tsx';
import classes from './MatchStep.module.css';

type Props = {
  readonly list: ListHeadings;
  readonly mapping: ListMapping;
  readonly onMatch: (mapping: ListMapping) => void;
  readonly onCheck: () => void;
};

const head = (
  <>
    <Table.Th w="26%">Field</Table.Th>
    <Table.Th w="30%">Column in the file</Table.Th>
    <Table.Th>First rows say</Table.Th>
  </>
);

export function MatchStep({ list, mapping, onMatch, onCheck }: Props): ReactElement {
  const kept = keptColumns(list.headings, mapping);
  const missing = missingFields(mapping);
  return (
    <>
      <p className={classes['said']}>
        {counted(list.rowCount, 'row')}, {counted(list.headings.length, 'column')}.{' '}
        {list.isRemembered
          ? 'Matched as you did last time for a list with these columns.'
          : 'Matched by the names of the columns: check that each is right.'}
      </p>
      <TableCard label="Columns" head={head}>
        <Table.Tbody>
          {listFields.map((field) => (
            <MatchRow key={field} {...{ field, list, mapping, onMatch }} />
          ))}
        </Table.Tbody>
      </TableCard>
      <div className={classes['foot']}>
        <p className={classes['kept']}>
          {kept.length === 0
            ? 'Every column has its field.'
            : `Kept with the referral as they are: ${kept.join(', ')}`}
        </p>
        {missing.length > 0 && (
          <output className={classes['missing']}>
            <IconAlertCircle aria-hidden size={16} stroke={1.8} />
            Choose a column for {missing.map((field) => listFieldNames[field]).join(', ')}
          </output>
        )}
        <Button onClick={onCheck} disabled={missing.length > 0}>
          Check {counted(list.rowCount, 'row')}
        </Button>
      </div>
    </>
  );
}
