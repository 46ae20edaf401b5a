import { Button } from '@mantine/core';
import { IconFolderOpen, IconLifebuoy } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { StoreProblem } from './StoreProblem.tsx';
import classes from './OtherStores.module.css';
import { useStoreChange } from './use-store-change.ts';

type Props = {
  readonly note?: string;
  /** Opens the way in by the recovery sheet, where there may be one. */
  readonly onRecover?: () => void;
};

/** The ways from a locked store to another one. */
export function OtherStores({ note, onRecover }: Props): ReactElement {
  const openOther = useStoreChange('store.chooseExisting');
  const leave = useStoreChange('store.forget');
  const error = openOther.error ?? leave.error;
  return (
    <div className={classes['others']}>
      {error !== null && <StoreProblem error={error} />}
      {note !== undefined && <p>{note}</p>}
      {onRecover !== undefined && (
        <Button
          variant="subtle"
          leftSection={<IconLifebuoy aria-hidden size={16} stroke={1.8} />}
          onClick={onRecover}
        >
          Use the recovery sheet
        </Button>
      )}
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
