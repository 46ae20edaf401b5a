import { IconArrowBigUp } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import classes from './CapsLockNote.module.css';
import { useCapsLock } from '../lib/use-caps-lock.ts';

/** Keeps its line whether Caps Lock is on or not, so that nothing jumps. */
export function CapsLockNote(): ReactElement {
  const isOn = useCapsLock();
  return (
    <output className={classes['note']}>
      {isOn && (
        <>
          <IconArrowBigUp aria-hidden size={15} stroke={1.8} />
          Caps Lock is on
        </>
      )}
    </output>
  );
}
