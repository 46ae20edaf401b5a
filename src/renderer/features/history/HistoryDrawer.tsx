import { Drawer } from '@mantine/core';
import type { ReactElement } from 'react';
import type { History } from '../../../shared/ipc/contract/history.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { momentOf } from '../../lib/format.ts';
import { useReturnFocus } from '../../lib/use-return-focus.ts';
import { FieldChanges } from './FieldChanges.tsx';
import classes from './HistoryDrawer.module.css';
import { useHistory, type HistoryOf } from './use-history.ts';

type Props = {
  readonly of: HistoryOf;
  /** What it is the history of, as the drawer is called. */
  readonly title: string;
  readonly onClose: () => void;
};

/** Every change of one record, field by field, with who and when. Give it a `key` by its id. */
export function HistoryDrawer({ of, title, onClose }: Props): ReactElement {
  useReturnFocus();
  const history = useHistory(of);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={640}
      title={title}
      transitionProps={{ duration: 120, transition: 'fade' }}
    >
      {history.isError && (
        <ErrorState error={history.error} onRetry={() => void history.refetch()} />
      )}
      {history.isPending && <LoadingRows />}
      {history.isSuccess && <Changes history={history.data} />}
    </Drawer>
  );
}

function Changes({ history: { recorded, changes } }: { readonly history: History }): ReactElement {
  const { at, userName } = recorded;
  return (
    <>
      {changes.length === 0 ? (
        <EmptyState>Nothing was changed since it was recorded.</EmptyState>
      ) : (
        <FieldChanges changes={changes} />
      )}
      <p className={classes['recorded']}>
        Recorded {userName !== null && `by ${userName} `}on {momentOf(at)}
      </p>
    </>
  );
}
