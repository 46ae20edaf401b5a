import { Table } from '@mantine/core';
import type { ReactElement } from 'react';
import { needRecordsOf } from '../../../shared/domain/entries/needs-of.ts';
import { readNeeds } from '../../../shared/domain/support/needs.ts';
import type { Entry } from '../../../shared/domain/entries/entry.ts';
import { useCall } from '../../lib/use-call.ts';
import { AddingCard } from './AddingCard.tsx';
import { LevelMarks } from './LevelMarks.tsx';
import classes from './NeedsCard.module.css';

type Props = { readonly entries: readonly Entry[] };

/** Each need at first and now, and which way it went. */
export function NeedsCard({ entries }: Props): ReactElement | null {
  const list = useCall('entries.lists', {}).data?.needs;
  if (list === undefined) return null;
  const records = needRecordsOf(entries);
  const byCategory = new Map(records.map((record) => [record.category, record]));
  const highest = list.levels.length - 1;
  return (
    <AddingCard
      title="Needs"
      adds="needs"
      isEmpty={records.length === 0}
      note={`level, 0 to ${highest}`}
      empty="Nobody has assessed the needs yet."
    >
      <Table layout="fixed" className={classes['needs'] ?? ''}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Area</Table.Th>
            <Table.Th>First</Table.Th>
            <Table.Th>Now</Table.Th>
            <Table.Th>Change</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {readNeeds(records, list).map(({ category, name, latest, change }) => (
            <Table.Tr key={category}>
              <Table.Td>{name}</Table.Td>
              <Table.Td>
                <LevelMarks level={byCategory.get(category)?.first ?? null} highest={highest} />
              </Table.Td>
              <Table.Td>
                <LevelMarks level={latest} highest={highest} />
              </Table.Td>
              <Table.Td>{changeWords(change)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </AddingCard>
  );
}

/** `2 better`, `1 worse`, `same`: never by a sign or a colour alone. */
function changeWords(change: number | null): string {
  if (change === null) return '–';
  if (change === 0) return 'same';
  return `${Math.abs(change)} ${change < 0 ? 'better' : 'worse'}`;
}
