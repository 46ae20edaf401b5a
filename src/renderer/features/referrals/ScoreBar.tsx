import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import classes from './ScoreBar.module.css';

type Props = {
  readonly yes: number;
  readonly limit: number;
  readonly maximum: number;
  readonly hint: string | null;
};

const percent = (part: number, whole: number): string =>
  `${Math.min(100, Math.round((part / whole) * 100))}%`;

/** The score against the limit. The line above it says the figures. */
export function ScoreBar({ yes, limit, maximum, hint }: Props): ReactElement {
  return (
    <>
      <div className={classes['bar']} aria-hidden>
        <div
          className={classes['yes']}
          data-high={yes >= limit || undefined}
          style={{ width: percent(yes, maximum) }}
        />
        <div className={classes['limit']} style={{ left: percent(limit, maximum) }} />
      </div>
      {hint !== null && (
        <div className={classes['hint']}>
          <IconAlertCircle aria-hidden size={15} stroke={1.8} />
          {hint}
        </div>
      )}
    </>
  );
}
