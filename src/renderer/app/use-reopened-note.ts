import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';

/** Main opens the page under this address after the page's process had ended by itself. */
export function useReopenedNote(): void {
  useEffect(() => {
    const { search, pathname, hash } = window.location;
    if (!new URLSearchParams(search).has('reopened')) return;
    // Said once: the page may later be loaded again for another reason.
    window.history.replaceState(window.history.state, '', pathname + hash);
    notifications.show({
      title: 'The window stopped and was opened again',
      message: 'Nothing saved was lost.',
      autoClose: false,
    });
  }, []);
}
