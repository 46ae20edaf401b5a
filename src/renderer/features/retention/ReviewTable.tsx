import { Checkbox, Table } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import type { RetentionRow, RetentionView } from '../../../shared/ipc/contract/retention.ts';
import { TableCard } from '../../components/TableCard.tsx';
import type { Selection } from '../../lib/use-selection.ts';
import { isSelectable, viewNames } from './retention-words.ts';
import { ReviewRow } from './ReviewRow.tsx';

type Props = {
  readonly view: RetentionView;
  readonly rows: readonly RetentionRow[];
  readonly selection: Selection;
  readonly foot: ReactNode;
};

export function ReviewTable({ view, rows, selection, foot }: Props): ReactElement {
  const ids = rows.filter((row) => isSelectable(view, row)).map(({ caseId }) => caseId);
  const isAll = ids.length > 0 && ids.every((id) => selection.ids.has(id));
  const head = (
    <>
      {view !== 'held' && (
        <Table.Th w={44}>
          <Checkbox
            aria-label="Select all rows shown"
            checked={isAll}
            disabled={ids.length === 0}
            indeterminate={!isAll && ids.some((id) => selection.ids.has(id))}
            onChange={() => selection.toggleAll(ids)}
          />
        </Table.Th>
      )}
      <Table.Th w={92}>Case</Table.Th>
      <Table.Th w={200}>Victim and perpetrator</Table.Th>
      <Table.Th w={130}>{view === 'held' ? 'Review' : 'Due since'}</Table.Th>
      <Table.Th>{view === 'held' ? 'Why it is held' : 'How that is counted'}</Table.Th>
      {view === 'proposed' && <Table.Th w={190}>Proposed by</Table.Th>}
      <Table.Th w={104}>Hold</Table.Th>
    </>
  );
  return (
    <TableCard label={viewNames[view]} head={head} foot={foot}>
      <Table.Tbody>
        {rows.map((row) => (
          <ReviewRow
            key={row.caseId}
            view={view}
            row={row}
            isSelected={selection.ids.has(row.caseId)}
            onSelect={selection.toggle}
          />
        ))}
      </Table.Tbody>
    </TableCard>
  );
}
