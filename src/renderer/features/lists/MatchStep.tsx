import { Button, Table } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import type { ColumnMapping, ReadHeadings } from '../../../shared/domain/list-form.ts';
import { TableCard } from '../../components/TableCard.tsx';
import { counted } from '../../lib/format.ts';
import { keptColumns, missingFields } from './column-match.ts';
import type { ListView } from './list-view.ts';
import { MatchRow } from './MatchRow.tsx';
import classes from './MatchStep.module.css';

type Props<F extends string> = {
  readonly view: ListView<F>;
  readonly list: ReadHeadings<F>;
  readonly mapping: ColumnMapping<F>;
  readonly facts: ReactNode;
  readonly missingFact: string | null;
  readonly onMatch: (mapping: ColumnMapping<F>) => void;
  readonly onCheck: () => void;
};

const head = (
  <>
    <Table.Th w="26%">Field</Table.Th>
    <Table.Th w="30%">Column in the file</Table.Th>
    <Table.Th>First rows say</Table.Th>
  </>
);

export function MatchStep<F extends string>(props: Props<F>): ReactElement {
  const { view, list, mapping, facts, missingFact, onMatch, onCheck } = props;
  const { fields, names } = view.form;
  const kept = keptColumns(list.headings, mapping);
  const missing = missingFields(view.form, mapping);
  const isMissing = missing.length > 0 || missingFact !== null;
  return (
    <>
      {facts}
      <p className={classes['said']}>
        {counted(list.rowCount, 'row')}, {counted(list.headings.length, 'column')}.{' '}
        {list.isRemembered
          ? 'Matched as you did last time for a list with these columns.'
          : 'Matched by the names of the columns: check that each is right.'}
      </p>
      <TableCard label="Columns" head={head}>
        <Table.Tbody>
          {fields.map((field) => (
            <MatchRow key={field} {...{ field, view, list, mapping, onMatch }} />
          ))}
        </Table.Tbody>
      </TableCard>
      <div className={classes['foot']}>
        <p className={classes['kept']}>
          {kept.length === 0
            ? 'Every column has its field.'
            : `${view.keptColumns}: ${kept.join(', ')}`}
        </p>
        {isMissing && (
          <output className={classes['missing']}>
            <IconAlertCircle aria-hidden size={16} stroke={1.8} />
            {missingFact ??
              `Choose a column for ${missing.map((field) => names[field]).join(', ')}`}
          </output>
        )}
        <Button onClick={onCheck} disabled={isMissing}>
          Check {counted(list.rowCount, 'row')}
        </Button>
      </div>
    </>
  );
}
