import { type ReactElement, useState } from 'react';
import { daysOverdue } from '../../../shared/domain/action.ts';
import { Card } from '../../components/Card.tsx';
import { Chip } from '../../components/Chip.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { TextLink } from '../../components/TextLink.tsx';
import { counted, today } from '../../lib/format.ts';
import { useCall } from '../../lib/use-call.ts';
import { pageSize } from '../../lib/use-pages.ts';
import { useOwnAgency } from '../../lib/viewer.ts';
import classes from './MyActions.module.css';
import { MyActionRow } from './MyActionRow.tsx';

/** What the viewer's agency owes, the longest due first; one of them open to be reported on. */
export function MyActions(): ReactElement {
  const agencyId = useOwnAgency();
  const list = useCall('actions.list', { view: 'open', agencyId, limit: pageSize });
  // Until somebody chooses, the first is open; null when they closed it.
  const [chosenId, setChosenId] = useState<string | null | undefined>(undefined);
  const { rows = [], total = 0 } = list.data ?? {};
  const isThere = rows.some(({ id }) => id === chosenId);
  const openId = chosenId === null || isThere ? chosenId : rows[0]?.id;
  const overdue = rows.filter((action) => daysOverdue(action, today()) > 0).length;

  return (
    <Card
      title="My actions"
      className={classes['card'] ?? ''}
      note={
        total > 0 && (
          <span className={classes['counts']}>
            {overdue > 0 && <Chip kind="overdue">{overdue} overdue</Chip>}
            {overdue > 0 ? `of ${total}` : counted(total, 'open action')}
          </span>
        )
      }
    >
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <LoadingRows />}
      {list.isSuccess && rows.length === 0 && (
        <EmptyState>No action is open. Your agency has done all it took on.</EmptyState>
      )}
      <ul className={classes['rows']}>
        {rows.map((action) => (
          <MyActionRow
            key={action.id}
            action={action}
            isOpen={action.id === openId}
            onOpen={(isOpen) => setChosenId(isOpen ? action.id : null)}
          />
        ))}
      </ul>
      {total > rows.length && (
        <p className={classes['more']}>
          <TextLink to="/actions">All {total.toLocaleString('en-GB')} in My actions</TextLink>
        </p>
      )}
    </Card>
  );
}
