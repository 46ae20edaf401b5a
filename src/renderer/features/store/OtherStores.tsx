import { Button } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { StoreProblem } from './StoreProblem.tsx';
import classes from './OtherStores.module.css';
import { useStoreChange } from './use-store-change.ts';

/** The ways from a locked store to another one. */
export function OtherStores({ note }: { readonly note?: string }): ReactElement {
  const openOther = useStoreChange('store.chooseExisting');
  const leave = useStoreChange('store.forget');
  const error = openOther.error ?? leave.error;
  return (
    <div className={classes['others']}>
      {error !== null && <StoreProblem error={error} />}
      {note !== undefined && <p>{note}</p>}
      <Button
        variant="subtle"
        leftSection={<IconFolderOpen aria-hidden size={16} stroke={1.8} />}
        loading={openOther.isPending}
        onClick={() => openOther.mutate({})}
      >
        Open another store
      </Button>
      <Button variant="subtle" loading={leave.isPending} onClick={() => leave.mutate({})}>
        Back to the start
      </Button>
    </div>
  );
}
