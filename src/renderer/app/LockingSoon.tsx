import { IconLock } from '@tabler/icons-react';
import { type ReactElement, useEffect, useState } from 'react';
import { ipc } from '../lib/ipc.ts';
import classes from './LockingSoon.module.css';

/** A quiet line before the store locks because nobody uses it: no sound, and nothing to click away. */
export function LockingSoon(): ReactElement {
  const [inSeconds, setInSeconds] = useState<number | null>(null);

  useEffect(() => ipc.on('window.lockingSoon', (told) => setInSeconds(told.inSeconds)), []);

  return (
    <output className={classes['place']}>
      {inSeconds !== null && (
        <span className={classes['line']}>
          <IconLock aria-hidden size={16} stroke={1.8} />
          <strong>Locking in {inSeconds === 60 ? '1 minute' : `${inSeconds} seconds`}</strong>
          <span>Any key keeps Casetable open.</span>
        </span>
      )}
    </output>
  );
}
