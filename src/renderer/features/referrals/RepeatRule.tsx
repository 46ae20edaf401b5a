import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { RepeatVerdict } from '../../../shared/domain/repeat.ts';
import { hearWithWords, repeatRuleWords } from './repeat-words.ts';
import classes from './RepeatRule.module.css';

type Props = { readonly repeat: RepeatVerdict };

/** What decided whether it is a repeat, and what must be settled before anything else. */
export function RepeatRule({ repeat }: Props): ReactElement {
  const lines = [repeatRuleWords(repeat), hearWithWords(repeat)].filter((line) => line !== null);
  return (
    <>
      {lines.map((line) => (
        <div key={line} className={classes['rule']}>
          {line}
        </div>
      ))}
      {repeat.conflict !== null && (
        <div className={classes['conflict']}>
          <IconAlertCircle aria-hidden size={16} stroke={1.8} />
          {repeat.conflict}.
        </div>
      )}
    </>
  );
}
