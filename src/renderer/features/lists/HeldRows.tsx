import { Button } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { Link } from 'react-router';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { Page } from '../../components/Page.tsx';
import { PageBar } from '../../components/PageBar.tsx';
import { PageTitle } from '../../components/PageTitle.tsx';
import { counted } from '../../lib/format.ts';
import { usePageKeys } from '../../lib/page-keys.ts';
import { useCall } from '../../lib/use-call.ts';
import { pageSize, usePages } from '../../lib/use-pages.ts';
import { useRowKeys } from '../../lib/use-row-keys.ts';
import { rowAfter } from './held-fields.ts';
import { HeldRowForm } from './HeldRowForm.tsx';
import { HeldRowList } from './HeldRowList.tsx';
import classes from './HeldRows.module.css';
import { useDrafts } from './use-drafts.ts';

const pageKeys = [
  { keys: ['J', 'K'], does: 'next, previous row' },
  { keys: ['Ctrl Enter'], does: 'save the row and import it' },
];

/** Rows of a list that could not be imported: the rows left, the one to mend right. */
export function HeldRows(): ReactElement {
  const [offset, setOffset] = useState(0);
  const [chosenId, setChosenId] = useState<string | null>(null);
  // Whoever mends one row after the other goes on typing; whoever looks through the rows does not.
  const [takesFocus, setTakesFocus] = useState(false);
  const drafts = useDrafts();
  const held = useCall('lists.held', { offset, limit: pageSize });
  const rows = held.data?.rows ?? [];
  const total = held.data?.total ?? 0;
  const ids = rows.map(({ id }) => id);
  const chosen = rows.find(({ id }) => id === chosenId) ?? rows[0];
  const turn = usePages({ offset, total: held.data?.total, onOffset: setOffset });

  usePageKeys(pageKeys);
  useRowKeys({ ids, onTurn: turn });

  return (
    <Page>
      <PageTitle
        title="Rows to mend"
        note={total === 0 ? undefined : `${counted(total, 'row')} could not be imported`}
      >
        <Button component={Link} to="/referrals/import" variant="default">
          Import a list
        </Button>
      </PageTitle>
      {held.isError && <ErrorState error={held.error} onRetry={() => void held.refetch()} />}
      {held.isPending && <LoadingRows />}
      {held.isSuccess && chosen === undefined && (
        <EmptyState
          action={
            <Button component={Link} to="/referrals" variant="default">
              Go to the referrals
            </Button>
          }
        >
          There are no rows to mend.
        </EmptyState>
      )}
      {chosen !== undefined && (
        <div className={classes['columns']}>
          <HeldRowList
            rows={rows}
            chosenId={chosen.id}
            onChoose={(id) => {
              setTakesFocus(false);
              setChosenId(id);
            }}
            foot={<PageBar offset={offset} total={total} onTurn={turn} />}
          />
          <HeldRowForm
            key={chosen.id}
            row={chosen}
            values={drafts.valuesOf(chosen)}
            typed={drafts.typedOf(chosen)}
            onGiveBack={(typed) => drafts.giveBack(chosen, typed)}
            onChange={(field, text) => drafts.change(chosen, field, text)}
            takesFocus={takesFocus}
            onGone={() => {
              setTakesFocus(true);
              setChosenId(rowAfter(ids, chosen.id));
            }}
            onBack={setChosenId}
          />
        </div>
      )}
    </Page>
  );
}
