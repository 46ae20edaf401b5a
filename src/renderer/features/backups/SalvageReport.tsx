import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Salvaged } from '../../../shared/ipc/contract/backups.ts';
import { counted } from '../../lib/format.ts';
import classes from './Backups.module.css';
import { tableWords } from './table-words.ts';

/** Where it was saved, and what is missing there. */
export function SalvageReport({ salvaged }: { readonly salvaged: Salvaged }): ReactElement {
  const { name, tables } = salvaged;
  const incomplete = tables.filter(({ lost, leftOut }) => lost !== 0 || leftOut > 0);
  const saved = tables.reduce((total, { read }) => total + read, 0);
  return (
    <div role="status" className={classes['step']}>
      <Text size="sm" fw={550}>
        {counted(saved, 'row')} saved as {name}.{incomplete.length === 0 && ' Nothing is missing.'}
      </Text>
      {incomplete.length > 0 && (
        <ul className={classes['lost']}>
          {incomplete.map((table) => (
            <li key={table.table}>{lossWords(table)}</li>
          ))}
        </ul>
      )}
      <Text size="sm">
        Lock Casetable and choose “Open another store” to work in it. The damaged store stays as it
        is.
      </Text>
    </div>
  );
}

/** `Hearings: 40 rows saved, 2 lost, 3 left out because what they belong to is lost` */
function lossWords({ table, read, lost, leftOut }: Salvaged['tables'][number]): string {
  const parts = [
    `${counted(read, 'row')} saved`,
    ...(lost === null ? ['nobody knows how many are lost'] : lost > 0 ? [`${lost} lost`] : []),
    ...(leftOut > 0 ? [`${leftOut} left out because what they belong to is lost`] : []),
  ];
  return `${tableWords(table)}: ${parts.join(', ')}`;
}
