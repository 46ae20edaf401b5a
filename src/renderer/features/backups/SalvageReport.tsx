import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Salvaged } from '../../../shared/ipc/contract/backups.ts';
import { counted } from '../../lib/format.ts';
import classes from './Backups.module.css';

/** Where it was saved, and what is missing there. */
export function SalvageReport({ salvaged }: { readonly salvaged: Salvaged }): ReactElement {
  const { name, tables, brokenReferences } = salvaged;
  const incomplete = tables.filter(({ lost }) => lost !== 0);
  const saved = tables.reduce((total, { read }) => total + read, 0);
  return (
    <div role="status" className={classes['step']}>
      <Text size="sm" fw={550}>
        {counted(saved, 'row')} saved as {name}.{incomplete.length === 0 && ' Nothing is missing.'}
      </Text>
      {incomplete.length > 0 && (
        <ul className={classes['lost']}>
          {incomplete.map(({ table, read, lost }) => (
            <li key={table}>
              {tableWords(table)}: {counted(read, 'row')} saved,{' '}
              {lost === null ? 'nobody knows how many are lost' : `${lost} lost`}
            </li>
          ))}
        </ul>
      )}
      {brokenReferences > 0 && (
        <Text size="sm">{counted(brokenReferences, 'row')} belong to something that is lost.</Text>
      )}
      <Text size="sm">Lock Casetable and choose “Open another store” to look into it.</Text>
    </div>
  );
}

const tableWords = (table: string): string => table.replaceAll('_', ' ');
