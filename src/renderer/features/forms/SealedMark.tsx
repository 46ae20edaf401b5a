import { IconLock } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import classes from './SealedMark.module.css';

/** Says beside a label that what is typed there is confidential. */
export const SealedMark = (): ReactElement => (
  <span className={classes['mark']}>
    <IconLock aria-hidden size={12} stroke={1.8} />
    sealed
  </span>
);
