import { Button, Drawer } from '@mantine/core';
import type { ReactElement } from 'react';
import type { ChangeOpens, ChangeSince } from '../../../shared/ipc/contract/history.ts';
import { CardRow } from '../../components/CardRow.tsx';
import { CardRows } from '../../components/CardRows.tsx';
import { TextLink } from '../../components/TextLink.tsx';
import { counted, momentOf } from '../../lib/format.ts';
import { useReturnFocus } from '../../lib/use-return-focus.ts';
import classes from './SinceDrawer.module.css';

type Props = {
  readonly title: string;
  readonly changes: readonly ChangeSince[];
  /** Changed besides, and not told one by one. */
  readonly more: number;
  /** Shows every change of an entry. */
  readonly onHistory: (change: ChangeSince) => void;
  readonly onClose: () => void;
};

/** What others changed, the latest first, each with where it is shown. */
export function SinceDrawer({ title, changes, more, onHistory, onClose }: Props): ReactElement {
  useReturnFocus();
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={560}
      title={title}
      transitionProps={{ duration: 120, transition: 'fade' }}
    >
      <CardRows>
        {changes.map((change, index) => (
          <CardRow key={index} lead={change.sentence} note={noteOf(change)}>
            <Opens change={change} onHistory={onHistory} />
          </CardRow>
        ))}
      </CardRows>
      {more > 0 && (
        <p className={classes['more']}>
          and {counted(more, 'more change')}; the audit has them all
        </p>
      )}
    </Drawer>
  );
}

/** `R. Hargreaves, Mon 9 Nov, 10:05, changed 3 times` and which one. */
function noteOf({ what, userName, at, times }: ChangeSince): ReactElement {
  const often = times === 1 ? '' : `, changed ${times} times`;
  return (
    <>
      {what !== '' && <div>{what}</div>}
      <div>
        {userName ?? 'Nobody was in'}, {momentOf(at)}
        {often}
      </div>
    </>
  );
}

const addresses: Readonly<Record<Exclude<ChangeOpens['page'], 'entry'>, (id: string) => string>> = {
  referral: (id) => `/referrals/${id}`,
  agenda: (id) => `/meetings/${id}`,
  minutes: (id) => `/meetings/${id}/minutes`,
};

type OpensProps = { readonly change: ChangeSince; readonly onHistory: Props['onHistory'] };

function Opens({ change, onHistory }: OpensProps): ReactElement | null {
  const { opens } = change;
  if (opens === null) return null;
  if (opens.page === 'entry') {
    return (
      <Button
        variant="default"
        size="compact-sm"
        aria-label={`History of ${change.what === '' ? change.sentence : change.what}`}
        onClick={() => onHistory(change)}
      >
        History
      </Button>
    );
  }
  return <TextLink to={addresses[opens.page](opens.id)}>Open the {opens.page}</TextLink>;
}
