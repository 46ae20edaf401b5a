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
import { pageSize, usePages } from '../../lib/use-pages.ts';
import { useRowKeys } from '../../lib/use-row-keys.ts';
import { incidentView } from './incident-view.tsx';
import { problemHead } from './row-heads.tsx';
import classes from './MatchStep.module.css';
import { HeldIncidentRow } from './HeldIncidentRow.tsx';

type Props = { readonly listId: string };

/** The rows of an imported list that could not be taken, as the file says them. */
export function HeldIncidents({ listId }: Props): ReactElement {
  const [offset, setOffset] = useState(0);
  const held = useCall('incidents.held', { listId, offset, limit: pageSize });
  const { rows = [], total = 0 } = held.data ?? {};
  const turn = usePages({ offset, total: held.data?.total, onOffset: setOffset });
  useRowKeys({ ids: [], onTurn: turn });
  return (
    <Page>
      <PageTitle title="Rows not taken" note={held.data && counted(total, 'row')}>
        <Button component={Link} to="/reports/lists" variant="default">
          Lists imported
        </Button>
      </PageTitle>
      {held.isError && <ErrorState error={held.error} onRetry={() => void held.refetch()} />}
      {held.isPending && <LoadingRows />}
      {held.isSuccess && rows.length === 0 && (
        <EmptyState>Every row of this list was taken.</EmptyState>
      )}
      {rows.length > 0 && (
        <>
          <p className={classes['said']}>
            These rows are kept as they came and counted nowhere. Put them right in the file, or ask
            the sender, and import the file again: rows taken already are skipped.
          </p>
          <TableCard
            isReadOnly
            label="Rows not taken"
            head={problemHead(incidentView)}
            foot={<PageBar offset={offset} total={total} onTurn={turn} />}
          >
            <Table.Tbody>
              {rows.map((row) => (
                <HeldIncidentRow key={row.rowNumber} listId={listId} row={row} />
              ))}
            </Table.Tbody>
          </TableCard>
        </>
      )}
    </Page>
  );
}
