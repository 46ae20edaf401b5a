import type { ReactElement } from 'react';
import classes from './ScoreBar.module.css';

type Props = {
  readonly yes: number;
  readonly limit: number;
  readonly maximum: number;
};

const percent = (part: number, whole: number): string =>
  `${Math.min(100, Math.round((part / whole) * 100))}%`;

/** The score against the limit. The line above it says the figures. */
export const ScoreBar = ({ yes, limit, maximum }: Props): ReactElement => (
  <div className={classes['bar']} aria-hidden>
    <div
      className={classes['yes']}
      data-high={yes >= limit || undefined}
      style={{ width: percent(yes, maximum) }}
    />
    <div className={classes['limit']} style={{ left: percent(limit, maximum) }} />
  </div>
);
