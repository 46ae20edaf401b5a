import { Button, Table } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { Link } from 'react-router';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { Page } from '../../components/Page.tsx';
import { PageBar } from '../../components/PageBar.tsx';
import { PageTitle } from '../../components/PageTitle.tsx';
import { TableCard } from '../../components/TableCard.tsx';
import { counted } from '../../lib/format.ts';
import { useCall } from '../../lib/use-call.ts';
import { useMay } from '../../lib/viewer.ts';
import { pageSize, usePages } from '../../lib/use-pages.ts';
import { useRowKeys } from '../../lib/use-row-keys.ts';
import { IncidentListRow } from './IncidentListRow.tsx';
import { useRemoveList } from './use-remove-list.ts';

const head = (
  <>
    <Table.Th>File</Table.Th>
    <Table.Th w="18%">Sent by</Table.Th>
    <Table.Th w={140}>Imported</Table.Th>
    <Table.Th w={190} data-figure>
      Incidents
    </Table.Th>
    <Table.Th w={110} data-figure>
      New victims
    </Table.Th>
    <Table.Th w={150} data-figure>
      Rows not taken
    </Table.Th>
    <Table.Th w={110}>Remove</Table.Th>
  </>
);

/** Every list of incidents that was imported, the latest first, each to be removed as one. */
export function IncidentLists(): ReactElement {
  const [offset, setOffset] = useState(0);
  const { remove, removing } = useRemoveList();
  const mayImport = useMay('incidents.choose');
  const list = useCall('incidents.lists', { offset, limit: pageSize });
  const { rows = [], total = 0 } = list.data ?? {};
  const turn = usePages({ offset, total: list.data?.total, onOffset: setOffset });
  useRowKeys({ ids: [], onTurn: turn });
  return (
    <Page>
      <PageTitle title="Lists imported" note={list.data && counted(total, 'list')}>
        <Button component={Link} to="/reports" variant="default">
          Back to the report
        </Button>
        {mayImport && (
          <Button component={Link} to="/reports/import" variant="default">
            Import a list
          </Button>
        )}
      </PageTitle>
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <LoadingRows />}
      {list.isSuccess && rows.length === 0 && (
        <EmptyState>No incident list is in the store. What was removed is in the bin.</EmptyState>
      )}
      {rows.length > 0 && (
        <TableCard
          label="Lists imported"
          head={head}
          foot={<PageBar offset={offset} total={total} onTurn={turn} />}
        >
          <Table.Tbody>
            {rows.map((row) => (
              <IncidentListRow
                key={row.id}
                list={row}
                isRemoving={removing === row.id}
                onRemove={removing === null ? () => remove(row.id) : null}
              />
            ))}
          </Table.Tbody>
        </TableCard>
      )}
    </Page>
  );
}
