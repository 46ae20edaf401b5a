import { Progress } from '@mantine/core';
import type { ReactElement } from 'react';
import type { BackupList } from '../../../shared/ipc/contract/backups.ts';
import classes from './Backups.module.css';

type Step = NonNullable<BackupList['step']>;

type Props = { readonly step: Step; readonly hasSecond: boolean };

const making: readonly Step[] = ['copying', 'checking', 'second-place'];

const words: Record<Step, string> = {
  copying: 'Making a backup: the store is copied.',
  checking: 'Making a backup: every page and table of the copy is checked.',
  'second-place': 'Making a backup: it is copied to the second place and compared.',
  trying: 'The latest backup is restored beside the store, opened and compared.',
};

/** How far a backup is. Work goes on meanwhile. */
export function MakingBar({ step, hasSecond }: Props): ReactElement {
  const steps = step === 'trying' ? [step] : hasSecond ? making : making.slice(0, 2);
  const done = steps.indexOf(step) + 0.5;
  return (
    <div role="status" className={classes['making']}>
      <span>{words[step]} You can go on working.</span>
      <Progress
        value={(done / steps.length) * 100}
        aria-label="How far it is"
        size="sm"
        animated
        transitionDuration={200}
      />
    </div>
  );
}
