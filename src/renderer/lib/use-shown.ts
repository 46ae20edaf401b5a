import { notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import { errorText } from './error-text.ts';

/** So long a confidential value stays in sight, unless somebody hides it or leaves the screen. */
const shownForMs = 60_000;

type Shown = {
  /** Null while it is out of sight. It is kept nowhere else in the page. */
  readonly text: string | null;
  readonly isBusy: boolean;
  readonly show: () => void;
  readonly hide: () => void;
};

/** A confidential value that is asked for when somebody wants to see it. */
export function useShown(reveal: () => Promise<string>): Shown {
  const [text, setText] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  useEffect(() => {
    if (text === null) return;
    const timer = setTimeout(() => setText(null), shownForMs);
    return () => clearTimeout(timer);
  }, [text]);

  return {
    text,
    isBusy,
    show: () => {
      setBusy(true);
      reveal()
        .then(setText, (error: unknown) => {
          notifications.show({ color: 'red', title: 'Not shown', message: errorText(error) });
        })
        .finally(() => setBusy(false));
    },
    hide: () => setText(null),
  };
}
