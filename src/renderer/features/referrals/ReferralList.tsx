import { type ReactElement, type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { Page } from '../../components/Page.tsx';
import { PageBar } from '../../components/PageBar.tsx';
import { usePageKeys } from '../../lib/page-keys.ts';
import { useCall } from '../../lib/use-call.ts';
import { pageSize, usePages } from '../../lib/use-pages.ts';
import { useRowKeys } from '../../lib/use-row-keys.ts';
import { NoReferrals } from './NoReferrals.tsx';
import { ReferralBulkBar } from './ReferralBulkBar.tsx';
import { ReferralListHead } from './ReferralListHead.tsx';
import { ReferralTable } from './ReferralTable.tsx';
import { ReferralTools } from './ReferralTools.tsx';
import { useReferralTabs } from './use-referral-tabs.ts';
import { useSelection } from '../../lib/use-selection.ts';

const pageKeys = [
  { keys: ['J', 'K'], does: 'next, previous row' },
  { keys: ['Enter'], does: 'open the row' },
  { keys: ['D'], does: 'decide the next referral' },
  { keys: ['Space'], does: 'select the row' },
  { keys: ['A'], does: 'accept the selected that meet a criterion' },
  { keys: ['PgDn', 'PgUp'], does: 'later, earlier rows' },
];

type Props = {
  /** What the viewer began to type. */
  readonly drafts?: ReactNode;
};

/** Referrals to decide, accepted, returned or all. */
export function ReferralList({ drafts }: Props): ReactElement {
  const { tab, offset, showTab, setOffset } = useReferralTabs();
  // Kept out of the address, which may hold no name.
  const [search, setSearch] = useState('');
  const navigate = useNavigate();
  const selection = useSelection();
  const status = tab === 'all' ? null : tab;
  const list = useCall('referrals.list', { status, search, offset, limit: pageSize });
  const rows = list.data?.rows ?? [];
  const turn = usePages({ offset, total: list.data?.total, onOffset: setOffset });
  const canSelect = tab === 'received';

  usePageKeys(pageKeys);
  useRowKeys({
    ids: rows.map(({ id }) => id),
    keys: canSelect ? { ' ': selection.toggle } : {},
    onTurn: turn,
  });

  return (
    <Page>
      <ReferralListHead onDecide={(id) => void navigate(`/referrals/${id}`)} />
      <ReferralTools
        tab={tab}
        onTab={(next) => {
          selection.clear();
          showTab(next);
        }}
        onSearch={(text) => {
          setSearch(text);
          setOffset(0);
        }}
      />
      {drafts}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <LoadingRows />}
      {list.isSuccess && rows.length === 0 && <NoReferrals tab={tab} search={search} />}
      {rows.length > 0 && (
        <ReferralTable
          referrals={rows}
          selection={canSelect ? selection : undefined}
          showsDecision={!canSelect}
          foot={<PageBar offset={offset} total={list.data?.total ?? 0} onTurn={turn} />}
        />
      )}
      {canSelect && selection.ids.size > 0 && (
        <ReferralBulkBar
          selection={selection}
          mayBeKnown={
            rows.filter(({ id, mayBeKnown }) => mayBeKnown && selection.ids.has(id)).length
          }
        />
      )}
    </Page>
  );
}
