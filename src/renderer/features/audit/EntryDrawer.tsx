import { Button, Drawer } from '@mantine/core';
import type { ReactElement } from 'react';
import { auditSentence } from '../../../shared/domain/access/audit-words.ts';
import { roleNames } from '../../../shared/domain/access/user.ts';
import type { AuditEntryShown } from '../../../shared/ipc/contract/audit.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Facts } from '../../components/Facts.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { useCall } from '../../lib/use-call.ts';
import { useReturnFocus } from '../../lib/use-return-focus.ts';
import { Outcome } from './AuditRow.tsx';
import { figure, fullMomentOf } from './audit-words.ts';
import { Changes } from './Changes.tsx';
import classes from './EntryDrawer.module.css';
import { Finding } from './Finding.tsx';

type Props = {
  readonly number: number;
  /** Shows every entry on the same record. */
  readonly onFollow: (objectId: string) => void;
  readonly onClose: () => void;
};

/** One entry in detail, with what it changed. */
export function EntryDrawer({ number, onFollow, onClose }: Props): ReactElement {
  useReturnFocus();
  const entry = useCall('audit.entry', { number });
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={560}
      title={`Entry ${figure(number)}`}
      transitionProps={{ duration: 120, transition: 'fade' }}
    >
      {entry.isError && <ErrorState error={entry.error} onRetry={() => void entry.refetch()} />}
      {entry.isPending && <LoadingRows />}
      {entry.isSuccess && <Entry entry={entry.data} onFollow={onFollow} />}
    </Drawer>
  );
}

type EntryProps = { readonly entry: AuditEntryShown; readonly onFollow: Props['onFollow'] };

function Entry({ entry: { row, changes, more }, onFollow }: EntryProps): ReactElement {
  const { at, userName, role, verb, object, objectId, note } = row;
  return (
    <>
      <p className={classes['sentence']}>{auditSentence(verb)}</p>
      {!row.isWhole && (
        <Finding kind="wrong" says="Not as it was written.">
          This entry was changed, or the one before it is gone. Verify says where the audit is first
          wrong.
        </Finding>
      )}
      <Facts
        facts={[
          ['When', fullMomentOf(at)],
          ['Who', userName ?? 'Nobody was in'],
          ['As', role === null ? '' : roleNames[role]],
          ['On what', object],
          ['Outcome', <Outcome key="outcome" row={row} />],
          ['Note', note],
          ['Verb', verb],
        ]}
      />
      {row.isEmptied ? (
        <p className={classes['muted']}>What it changed was destroyed with its case.</p>
      ) : (
        <Changes changes={changes} more={more} />
      )}
      {objectId !== null && object !== '' && (
        <Button
          variant="default"
          className={classes['follow'] ?? ''}
          onClick={() => onFollow(objectId)}
        >
          Show everything on this record
        </Button>
      )}
    </>
  );
}
