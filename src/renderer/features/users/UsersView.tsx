import { Button, Switch } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { Link } from 'react-router';
import type { ListedUser } from '../../../shared/ipc/contract/users.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { Page } from '../../components/Page.tsx';
import { PageTitle } from '../../components/PageTitle.tsx';
import { counted } from '../../lib/format.ts';
import { useCall } from '../../lib/use-call.ts';
import { KeysCard } from './KeysCard.tsx';
import { RecoveryCard } from './RecoveryCard.tsx';
import { UserDrawer } from './UserDrawer.tsx';
import { UserTable } from './UserTable.tsx';
import classes from './UsersView.module.css';

type Edited = { readonly user: ListedUser | null };

/** Who may unlock the store and as what, the sheet that opens it in need, and its keys. */
export function UsersView(): ReactElement {
  const { data: users, error, refetch } = useCall('users.list', {});
  const { data: agencies = [] } = useCall('agencies.list', {});
  const [edited, setEdited] = useState<Edited | null>(null);
  const [showsRemoved, setShowsRemoved] = useState(false);
  const present = users?.filter(({ removedAt }) => removedAt === null) ?? [];
  const removedCount = (users?.length ?? 0) - present.length;

  return (
    <Page>
      <PageTitle
        title="Users and keys"
        note={users && `${counted(present.length, 'user')} can unlock this store`}
      >
        {removedCount > 0 && (
          <Switch
            label={`Show ${removedCount} removed`}
            checked={showsRemoved}
            onChange={(event) => setShowsRemoved(event.currentTarget.checked)}
          />
        )}
        <Button component={Link} to="/settings" variant="default">
          Back to the settings
        </Button>
        <Button
          leftSection={<IconUserPlus aria-hidden size={16} stroke={1.8} />}
          disabled={users === undefined}
          onClick={() => setEdited({ user: null })}
        >
          Add a user
        </Button>
      </PageTitle>
      <div className={classes['columns']}>
        <div className={classes['list']}>
          {users !== undefined && (
            <UserTable
              users={showsRemoved ? users : present}
              agencies={agencies}
              onOpen={(user) => setEdited({ user })}
            />
          )}
          {users === undefined && error === null && <LoadingRows />}
          {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
        </div>
        <div className={classes['side']}>
          <RecoveryCard />
          <KeysCard />
        </div>
      </div>
      {edited !== null && users !== undefined && (
        <UserDrawer
          key={edited.user?.id ?? 'new'}
          user={edited.user}
          users={users}
          agencies={agencies}
          onClose={() => setEdited(null)}
        />
      )}
    </Page>
  );
}
