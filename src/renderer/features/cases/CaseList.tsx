import { Button, Table } from '@mantine/core';
import { IconUserSearch } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { Link } from 'react-router';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { KeyCap } from '../../components/KeyCap.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { Page } from '../../components/Page.tsx';
import { PageBar } from '../../components/PageBar.tsx';
import { PageTitle } from '../../components/PageTitle.tsx';
import { SearchBox } from '../../components/SearchBox.tsx';
import { TableCard } from '../../components/TableCard.tsx';
import { counted } from '../../lib/format.ts';
import { usePageKeys } from '../../lib/page-keys.ts';
import { useCall } from '../../lib/use-call.ts';
import { pageSize, usePages } from '../../lib/use-pages.ts';
import { useRowKeys } from '../../lib/use-row-keys.ts';
import { CaseRow } from './CaseRow.tsx';

const pageKeys = [
  { keys: ['J', 'K'], does: 'next, previous row' },
  { keys: ['Enter'], does: 'open the row' },
  { keys: ['PgDn', 'PgUp'], does: 'later, earlier rows' },
];

const head = (
  <>
    <Table.Th w={104}>Case</Table.Th>
    <Table.Th>Victim and perpetrator</Table.Th>
    <Table.Th w={150}>Last referred</Table.Th>
    <Table.Th w={96} data-figure>
      Referrals
    </Table.Th>
    <Table.Th w={150}>Last heard</Table.Th>
    <Table.Th w={96} data-figure>
      Hearings
    </Table.Th>
    <Table.Th w={120} data-figure>
      Open actions
    </Table.Th>
  </>
);

/** Every case, found by words or turned through page by page. */
export function CaseList(): ReactElement {
  const [search, setSearch] = useState('');
  const [offset, setOffset] = useState(0);
  const list = useCall('cases.list', { search, offset, limit: pageSize });
  const { rows = [], total = 0 } = list.data ?? {};
  const turn = usePages({ offset, total: list.data?.total, onOffset: setOffset });

  usePageKeys(pageKeys);
  useRowKeys({ ids: rows.map(({ id }) => id), onTurn: turn });

  return (
    <Page>
      <PageTitle title="Cases" note={list.data && counted(total, 'case')}>
        <Button
          component={Link}
          to="/cases/check"
          variant="default"
          flex="none"
          aria-keyshortcuts="Control+Shift+K"
          leftSection={<IconUserSearch aria-hidden size={16} stroke={1.8} />}
          rightSection={<KeyCap>Ctrl Shift K</KeyCap>}
        >
          Check a name
        </Button>
        <SearchBox
          label="Find a name or case"
          onSearch={(text) => {
            setSearch(text);
            setOffset(0);
          }}
        />
      </PageTitle>
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <LoadingRows />}
      {list.isSuccess && rows.length === 0 && (
        <EmptyState>
          {search === ''
            ? 'No cases yet. The first referral makes the first case.'
            : 'No case matches these words.'}
        </EmptyState>
      )}
      {rows.length > 0 && (
        <TableCard
          label="Cases"
          head={head}
          foot={<PageBar offset={offset} total={total} onTurn={turn} />}
        >
          <Table.Tbody>
            {rows.map((row) => (
              <CaseRow key={row.id} found={row} />
            ))}
          </Table.Tbody>
        </TableCard>
      )}
    </Page>
  );
}
