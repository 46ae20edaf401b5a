import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import classes from './PointToConsider.module.css';

/** What to ask or weigh before deciding, under the criterion that it is about. */
export const PointToConsider = ({ words }: { readonly words: string }): ReactElement => (
  <div className={classes['point']}>
    <IconAlertCircle aria-hidden size={15} stroke={1.8} />
    {words}
  </div>
);
