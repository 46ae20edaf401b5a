import { Button } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { Page } from '../../components/Page.tsx';
import { PageBar } from '../../components/PageBar.tsx';
import { PageTitle } from '../../components/PageTitle.tsx';
import { counted, momentOf } from '../../lib/format.ts';
import { usePageKeys } from '../../lib/page-keys.ts';
import { useCall } from '../../lib/use-call.ts';
import { useChange } from '../../lib/use-change.ts';
import { pageSize, usePages } from '../../lib/use-pages.ts';
import { useRowKeys } from '../../lib/use-row-keys.ts';
import { AuditProof } from './AuditProof.tsx';
import { AuditTable } from './AuditTable.tsx';
import { AuditTools } from './AuditTools.tsx';
import { CheckCode } from './CheckCode.tsx';
import { EntryDrawer } from './EntryDrawer.tsx';
import { SaveList } from './SaveList.tsx';
import { useAuditView } from './use-audit-view.ts';

const pageKeys = [
  { keys: ['J', 'K'], does: 'next, previous entry' },
  { keys: ['Enter'], does: 'open the entry' },
  { keys: ['PgDn', 'PgUp'], does: 'older, newer entries' },
];

/** Who did what, the newest first, and whether it is as it was written. */
export function AuditView(): ReactElement {
  const { filter, isFiltered, offset, narrow, clear, goTo } = useAuditView();
  const [opened, setOpened] = useState<number | null>(null);
  const [isChecking, setChecking] = useState(false);
  const about = useCall('audit.filters', {});
  const list = useCall('audit.list', { ...filter, offset, limit: pageSize });
  const verify = useChange('audit.verify', { changes: ['audit'], onError: () => undefined });
  const { rows = [], total = 0, isMore = false } = list.data ?? {};
  const turn = usePages({ offset, total: list.data?.total, onOffset: goTo });

  usePageKeys(pageKeys);
  useRowKeys({ ids: rows.map(({ number }) => String(number)), onTurn: turn });

  return (
    <Page>
      <PageTitle title="Audit" note={about.data && extentOf(about.data)}>
        <SaveList filter={filter} />
        <Button variant="default" onClick={() => setChecking(true)}>
          Check a printed code
        </Button>
        {/* Disabled it would lose the focus. */}
        <Button
          onClick={() => !verify.isPending && verify.mutate({})}
          aria-disabled={verify.isPending}
          data-disabled={verify.isPending}
        >
          Verify
        </Button>
      </PageTitle>
      <AuditProof
        code={about.data?.code ?? null}
        isReading={verify.isPending}
        verdict={verify.data}
        error={verify.error}
      />
      <AuditTools
        users={about.data?.users ?? []}
        {...{ filter, isFiltered }}
        onNarrow={narrow}
        onClear={clear}
      />
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <LoadingRows />}
      {list.isSuccess && rows.length === 0 && (
        <EmptyState action={isFiltered && <ShowAll onClick={clear} />}>
          {isFiltered ? 'No entry fits all of this.' : 'Nothing has happened yet.'}
        </EmptyState>
      )}
      {rows.length > 0 && (
        <AuditTable
          rows={rows}
          onOpen={setOpened}
          foot={
            <PageBar
              {...{ offset, total, isMore }}
              onTurn={turn}
              earlier="Newer entries"
              later="Older entries"
            />
          }
        />
      )}
      {opened !== null && (
        <EntryDrawer
          number={opened}
          onFollow={(objectId) => {
            narrow({ objectId });
            setOpened(null);
          }}
          onClose={() => setOpened(null)}
        />
      )}
      {isChecking && <CheckCode onClose={() => setChecking(false)} />}
    </Page>
  );
}

const ShowAll = ({ onClick }: { readonly onClick: () => void }): ReactElement => (
  <Button variant="default" onClick={onClick}>
    Show all
  </Button>
);

type Extent = {
  readonly entries: number;
  readonly firstAt: string | null;
  readonly isPart: boolean;
};

function extentOf({ entries, firstAt, isPart }: Extent): string {
  const since = firstAt === null ? '' : ` since ${momentOf(firstAt)}`;
  const part = isPart ? '; without those on cases that are closed to you' : '';
  return `${counted(entries, 'entry', 'entries')}${since}${part}`;
}
