import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { HistoryDrawer } from './HistoryDrawer.tsx';
import type { HistoryOf } from './use-history.ts';

type Props = {
  readonly of: HistoryOf;
  /** What it is the history of, as the drawer is called. */
  readonly title: string;
};

/** Opens every change of one record. */
export function HistoryButton({ of, title }: Props): ReactElement {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        onClick={() => setOpen(true)}
        leftSection={<IconHistory aria-hidden size={16} stroke={1.8} />}
      >
        History
      </Button>
      {isOpen && <HistoryDrawer of={of} title={title} onClose={() => setOpen(false)} />}
    </>
  );
}
