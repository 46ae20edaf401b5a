import { notifications } from '@mantine/notifications';
import { createElement } from 'react';
import { UndoNotice } from './UndoNotice.tsx';

const id = 'undo';

/**
 * Says what was done and offers to take it back. Only the last change is offered, so that Ctrl+Z has
 * one meaning. The text names nobody.
 */
export function showUndo(text: string, undo: () => void): void {
  notifications.hide(id);
  const handleUndo = (): void => {
    notifications.hide(id);
    undo();
  };
  const message = createElement(UndoNotice, { text, onUndo: handleUndo });
  const closeButtonProps = { 'aria-label': 'Close' };
  notifications.show({
    id,
    message,
    closeButtonProps,
    autoClose: 12_000,
    position: 'bottom-center',
  });
}
