import { Table } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import type { CheckedRow, ListRowKind } from '../../../shared/domain/list-form.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { PageBar } from '../../components/PageBar.tsx';
import { TableCard } from '../../components/TableCard.tsx';
import { useCall } from '../../lib/use-call.ts';
import { pageSize, usePages } from '../../lib/use-pages.ts';
import { useRowKeys } from '../../lib/use-row-keys.ts';
import type { ListView } from './list-view.ts';
import { problemHead, readyHead } from './row-heads.tsx';
import { ProblemRow } from './ProblemRow.tsx';
import { ReadyRow } from './ReadyRow.tsx';

type Props<F extends string> = {
  readonly view: ListView<F>;
  readonly listId: string;
  readonly kind: ListRowKind;
};

const nothing: Record<ListRowKind, string> = {
  good: 'No row is ready to import.',
  problem: 'No row has a problem.',
  already: 'No row of this list is in the store yet.',
};

/** The rows of one kind, page by page, as the file says them. */
export function CheckedRows<F extends string>({ view, listId, kind }: Props<F>): ReactElement {
  const [offset, setOffset] = useState(0);
  const page = useCall(view.rowsCall, { listId, kind, offset, limit: pageSize });
  const turn = usePages({ offset, total: page.data?.total, onOffset: setOffset });
  useRowKeys({ ids: [], onTurn: turn });

  if (page.isError) return <ErrorState error={page.error} onRetry={() => void page.refetch()} />;
  if (page.data === undefined) return <LoadingRows />;
  const { total } = page.data;
  // The view names the call that answers with its own fields.
  const rows = page.data.rows as CheckedRow<F>[];
  if (rows.length === 0) return <EmptyState>{nothing[kind]}</EmptyState>;
  const Row = kind === 'problem' ? ProblemRow : ReadyRow;
  return (
    <TableCard
      isReadOnly
      label="Rows of the list"
      head={kind === 'problem' ? problemHead(view) : readyHead(view)}
      foot={<PageBar offset={offset} total={total} onTurn={turn} />}
    >
      <Table.Tbody>
        {rows.map((row) => (
          <Row key={row.rowNumber} view={view} row={row} />
        ))}
      </Table.Tbody>
    </TableCard>
  );
}
