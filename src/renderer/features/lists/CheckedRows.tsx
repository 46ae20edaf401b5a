import { Table } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import type { ListRowKind } from '../../../shared/domain/referral-list.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { PageBar } from '../../components/PageBar.tsx';
import { TableCard } from '../../components/TableCard.tsx';
import { useCall } from '../../lib/use-call.ts';
import { pageSize, usePages } from '../../lib/use-pages.ts';
import { useRowKeys } from '../../lib/use-row-keys.ts';
import { ProblemRow } from './ProblemRow.tsx';
import { ReadyRow } from './ReadyRow.tsx';

type Props = { readonly listId: string; readonly kind: ListRowKind };

const nothing: Record<ListRowKind, string> = {
  good: 'No row is ready to import.',
  problem: 'No row has a problem.',
  already: 'No row of this list is in the store yet.',
};

const problemHead = (
  <>
    <Table.Th w={64} data-figure>
      Row
    </Table.Th>
    <Table.Th w="24%">Victim and perpetrator</Table.Th>
    <Table.Th w="20%">Column</Table.Th>
    <Table.Th w="20%">The cell says</Table.Th>
    <Table.Th>What is wrong</Table.Th>
  </>
);

const readyHead = (
  <>
    <Table.Th w={64} data-figure>
      Row
    </Table.Th>
    <Table.Th w={130}>Received</Table.Th>
    <Table.Th>Victim</Table.Th>
    <Table.Th>Perpetrator</Table.Th>
    <Table.Th>Referring agency</Table.Th>
    <Table.Th w={80} data-figure>
      Dash
    </Table.Th>
  </>
);

/** The rows of one kind, page by page, as the file says them. */
export function CheckedRows({ listId, kind }: Props): ReactElement {
  const [offset, setOffset] = useState(0);
  const page = useCall('lists.rows', { listId, kind, offset, limit: pageSize });
  const turn = usePages({ offset, total: page.data?.total, onOffset: setOffset });
  useRowKeys({ ids: [], onTurn: turn });

  if (page.isError) return <ErrorState error={page.error} onRetry={() => void page.refetch()} />;
  if (page.data === undefined) return <LoadingRows />;
  const { rows, total } = page.data;
  if (rows.length === 0) return <EmptyState>{nothing[kind]}</EmptyState>;
  const Row = kind === 'problem' ? ProblemRow : ReadyRow;
  return (
    <TableCard
      isReadOnly
      label="Rows of the list"
      head={kind === 'problem' ? problemHead : readyHead}
      foot={<PageBar offset={offset} total={total} onTurn={turn} />}
    >
      <Table.Tbody>
        {rows.map((row) => (
          <Row key={row.rowNumber} row={row} />
        ))}
      </Table.Tbody>
    </TableCard>
  );
}
