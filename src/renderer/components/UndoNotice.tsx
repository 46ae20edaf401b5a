import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import type { ReactElement } from 'react';
import { KeyCap } from './KeyCap.tsx';
import classes from './UndoNotice.module.css';

type Props = { readonly text: string; readonly onUndo: () => void };

export function UndoNotice({ text, onUndo }: Props): ReactElement {
  useHotkeys([['mod+Z', onUndo]]);
  return (
    <div className={classes['notice']}>
      <span>{text}</span>
      <Button
        variant="default"
        size="xs"
        onClick={onUndo}
        aria-keyshortcuts="Control+Z"
        rightSection={<KeyCap>Ctrl Z</KeyCap>}
      >
        Undo
      </Button>
    </div>
  );
}
