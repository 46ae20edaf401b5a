import { type ReactElement, useState } from 'react';
import type { ActionStatus, ActionSummary } from '../../../shared/domain/action.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { Page } from '../../components/Page.tsx';
import { PageBar } from '../../components/PageBar.tsx';
import { today } from '../../lib/format.ts';
import { usePageKeys } from '../../lib/page-keys.ts';
import { useCall } from '../../lib/use-call.ts';
import { pageSize, usePages } from '../../lib/use-pages.ts';
import { useOwnAgency } from '../../lib/viewer.ts';
import { useRowKeys } from '../../lib/use-row-keys.ts';
import { ActionDrawer } from './ActionDrawer.tsx';
import { ActionTable } from './ActionTable.tsx';
import { ActionTools } from './ActionTools.tsx';
import { groupByAgency } from './group-by-agency.ts';
import { NoActions } from './NoActions.tsx';
import { useActionView } from './use-action-view.ts';
import { useSetStatus } from './use-set-status.ts';

const pageKeys = [
  { keys: ['J', 'K'], does: 'next, previous action' },
  { keys: ['Enter'], does: 'open the action' },
  { keys: ['D'], does: 'done today' },
  { keys: ['P'], does: 'not possible, with the reason' },
  { keys: ['N'], does: 'not undertaken, with the reason' },
  { keys: ['PgDn', 'PgUp'], does: 'later, earlier rows' },
];

type Opened = { readonly action: ActionSummary; readonly status: ActionStatus };

/** Every action, grouped by the agency that owns it; for a representative, those of their own. */
export function ActionRegister(): ReactElement {
  const { view, agencyId: chosenId, offset, show } = useActionView();
  const ownAgencyId = useOwnAgency();
  const agencyId = ownAgencyId ?? chosenId;
  // Kept out of the address, which may hold no name.
  const [search, setSearch] = useState('');
  const [opened, setOpened] = useState<Opened | null>(null);
  const { setStatus } = useSetStatus();
  const list = useCall('actions.list', { view, agencyId, search, offset, limit: pageSize });
  const { rows = [], total = 0 } = list.data ?? {};
  const groups = groupByAgency(rows, today());
  const turn = usePages({
    offset,
    total: list.data?.total,
    onOffset: (from) => show({ offset: from }),
  });

  const open = (id: string, status?: ActionStatus): void => {
    const action = rows.find((row) => row.id === id);
    if (action !== undefined) setOpened({ action, status: status ?? action.status });
  };
  const finish = (id: string): void => {
    const action = rows.find((row) => row.id === id);
    if (action !== undefined && action.status !== 'done') {
      setStatus(action, { status: 'done', note: '', on: today() });
    }
  };

  usePageKeys(pageKeys);
  useRowKeys({
    ids: groups.flatMap(({ actions }) => actions.map(({ id }) => id)),
    keys: {
      d: finish,
      p: (id) => open(id, 'not-possible'),
      n: (id) => open(id, 'not-undertaken'),
    },
    onTurn: turn,
  });

  return (
    <Page>
      <ActionTools
        {...{ view, agencyId, show }}
        onSearch={(text) => {
          setSearch(text);
          show({});
        }}
      />
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <LoadingRows />}
      {list.isSuccess && rows.length === 0 && (
        <NoActions view={view} isFiltered={search !== '' || chosenId !== null} />
      )}
      {rows.length > 0 && (
        <ActionTable
          groups={groups}
          isPaged={total > pageSize}
          onOpen={open}
          onDone={finish}
          foot={<PageBar offset={offset} total={total} onTurn={turn} />}
        />
      )}
      {opened !== null && <ActionDrawer {...opened} onClose={() => setOpened(null)} />}
    </Page>
  );
}
