import type { ReactElement } from 'react';
import type { RepeatVerdict } from '../../../shared/domain/repeat.ts';
import { repeatRuleWords } from './repeat-words.ts';
import classes from './RepeatRule.module.css';

export function RepeatRule({ repeat }: { readonly repeat: RepeatVerdict }): ReactElement | null {
  const words = repeatRuleWords(repeat);
  return words === null ? null : <div className={classes['rule']}>{words}</div>;
}
