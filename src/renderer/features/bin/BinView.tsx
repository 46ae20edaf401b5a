import { Button, SegmentedControl, Table } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { Link } from 'react-router';
import { type BinKind, binKindNames, binKinds } from '../../../shared/domain/bin.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { Page } from '../../components/Page.tsx';
import { PageBar } from '../../components/PageBar.tsx';
import { PageTitle } from '../../components/PageTitle.tsx';
import { TableCard } from '../../components/TableCard.tsx';
import { useCall } from '../../lib/use-call.ts';
import { pageSize, usePages } from '../../lib/use-pages.ts';
import { useRowKeys } from '../../lib/use-row-keys.ts';
import { BinRow } from './BinRow.tsx';
import { useRestore } from './use-restore.ts';

const kinds = [
  { value: 'all', label: 'All' },
  ...binKinds.map((kind) => ({ value: kind, label: binKindNames[kind] })),
];

const head = (
  <>
    <Table.Th w={150}>Kind</Table.Th>
    <Table.Th>What it says</Table.Th>
    <Table.Th w={120}>Case</Table.Th>
    <Table.Th w={150}>Meeting</Table.Th>
    <Table.Th w={150}>Removed</Table.Th>
    <Table.Th w={130}>Put back</Table.Th>
  </>
);

/** Everything that was removed and not destroyed, each to be put back in one step. */
export function BinView(): ReactElement {
  const [kind, setKind] = useState<BinKind | null>(null);
  const [offset, setOffset] = useState(0);
  const list = useCall('bin.list', { kind, offset, limit: pageSize });
  const { rows = [], total = 0 } = list.data ?? {};
  const turn = usePages({ offset, total: list.data?.total, onOffset: setOffset });
  const restore = useRestore();
  useRowKeys({ ids: [], onTurn: turn });

  const handleKind = (value: string): void => {
    setKind(binKinds.find((known) => known === value) ?? null);
    setOffset(0);
  };

  return (
    <Page>
      <PageTitle title="Bin" note="Kept until its case is destroyed">
        <SegmentedControl
          aria-label="Kind"
          size="xs"
          data={kinds}
          value={kind ?? 'all'}
          onChange={handleKind}
        />
        <Button component={Link} to="/settings" variant="default">
          Back to the settings
        </Button>
      </PageTitle>
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <LoadingRows />}
      {list.isSuccess && rows.length === 0 && (
        <EmptyState>
          {kind === null ? 'Nothing is in the bin.' : 'Nothing of this kind is in the bin.'}
        </EmptyState>
      )}
      {rows.length > 0 && (
        <TableCard
          label="Bin"
          head={head}
          foot={<PageBar offset={offset} total={total} onTurn={turn} />}
        >
          <Table.Tbody>
            {rows.map((entry) => (
              <BinRow key={entry.id} entry={entry} onRestore={() => restore(entry)} />
            ))}
          </Table.Tbody>
        </TableCard>
      )}
    </Page>
  );
}
