import { type ReactElement, useState } from 'react';
import type { RetentionRow, RetentionView } from '../../../shared/ipc/contract/retention.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { PageBar } from '../../components/PageBar.tsx';
import { usePageKeys } from '../../lib/page-keys.ts';
import { useCall } from '../../lib/use-call.ts';
import { pageSize, usePages } from '../../lib/use-pages.ts';
import { useRowKeys } from '../../lib/use-row-keys.ts';
import { useSelection } from '../../lib/use-selection.ts';
import { ProposalBar } from './ProposalBar.tsx';
import { ProposeBar } from './ProposeBar.tsx';
import { isSelectable, nothingIn } from './retention-words.ts';
import { ReviewTable } from './ReviewTable.tsx';

const pageKeys = [
  { keys: ['J', 'K'], does: 'next, previous row' },
  { keys: ['Enter'], does: 'open the case' },
  { keys: ['Space'], does: 'select the row' },
  { keys: ['PgDn', 'PgUp'], does: 'later, earlier rows' },
];

const noRows: readonly RetentionRow[] = [];

/** The cases of one view. Give it a `key` by the view. */
export function ReviewList({ view }: { readonly view: RetentionView }): ReactElement {
  const [offset, setOffset] = useState(0);
  const list = useCall('retention.list', { view, offset, limit: pageSize });
  const { rows = noRows, total = 0 } = list.data ?? {};
  const turn = usePages({ offset, total: list.data?.total, onOffset: setOffset });
  const selection = useSelection();
  const toggle = (id: string): void => {
    const row = rows.find(({ caseId }) => caseId === id);
    if (row !== undefined && isSelectable(view, row)) selection.toggle(id);
  };
  usePageKeys(pageKeys);
  useRowKeys({
    ids: rows.map(({ caseId }) => caseId),
    keys: view === 'held' ? {} : { ' ': toggle },
    onTurn: turn,
  });
  // What somebody else has done meanwhile is selected no more.
  const selected = rows.filter((row) => selection.ids.has(row.caseId));

  return (
    <>
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <LoadingRows />}
      {list.isSuccess && rows.length === 0 && <EmptyState>{nothingIn[view]}</EmptyState>}
      {rows.length > 0 && (
        <ReviewTable
          view={view}
          rows={rows}
          selection={selection}
          foot={<PageBar offset={offset} total={total} onTurn={turn} />}
        />
      )}
      {view === 'due' && selected.length > 0 && (
        <ProposeBar selected={selected} onClear={selection.clear} />
      )}
      {view === 'proposed' && selected.length > 0 && (
        <ProposalBar selected={selected} onClear={selection.clear} />
      )}
    </>
  );
}
