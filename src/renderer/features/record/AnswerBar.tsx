import type { ReactElement } from 'react';
import type { AnswerCounts } from '../../../shared/domain/assessment-score.ts';
import classes from './AnswerBar.module.css';

type Props = { readonly counts: Record<keyof AnswerCounts, number> };

/** Yes, no, don't know (hatched) and blank as one bar; the words beside it say the figures. */
export const AnswerBar = ({ counts }: Props): ReactElement => (
  <div className={classes['bar']} aria-hidden>
    {(['yes', 'no', 'dontKnow', 'blank'] as const).map((answer) => (
      <span key={answer} data-answer={answer} style={{ flexGrow: counts[answer] }} />
    ))}
  </div>
);
