import type { ReactElement } from 'react';
import { dateWithYear } from '../../../shared/domain/date-words.ts';
import type { RepeatVerdict } from '../../../shared/domain/repeat.ts';
import { repeatOutcomeNames, repeatRuleNames } from './repeat-words.ts';
import classes from './RepeatRule.module.css';

type Props = { readonly repeat: RepeatVerdict };

/** The verdict with the window and the rule that decided it; nothing for a first referral. */
export function RepeatRule({ repeat }: Props): ReactElement | null {
  if (repeat.windowEndsOn === null) return null;
  return (
    <div className={classes['rule']}>
      {repeatOutcomeNames[repeat.outcome]}. The window of the last referral runs to{' '}
      {dateWithYear(repeat.windowEndsOn)}
      {repeat.heardOn !== null && `; it was heard on ${dateWithYear(repeat.heardOn)}`}. Rule:{' '}
      {repeatRuleNames[repeat.rule]}.
    </div>
  );
}
