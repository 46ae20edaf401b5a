import { Button, Progress } from '@mantine/core';
import type { ReactElement } from 'react';
import { counted } from '../../lib/format.ts';
import classes from './ProgressStep.module.css';
import { type ListProgress, type Stage, useListProgress } from './use-list-progress.ts';

type Props = {
  readonly listId: string;
  readonly stage: Stage;
  readonly onCancel: () => void;
};

const titles: Record<Stage, string> = {
  reading: 'Reading the file',
  checking: 'Checking every row',
  importing: 'Importing the list',
};

/** Reading is measured by the length of the file, the rest by its rows. */
function amountOf(stage: Stage, { done, total }: ListProgress, percent: number): string {
  return stage === 'reading'
    ? `${percent} %`
    : `${done.toLocaleString('en-GB')} of ${counted(total, 'row')}`;
}

export function ProgressStep({ listId, stage, onCancel }: Props): ReactElement {
  const progress = useListProgress(listId, stage);
  const isKnown = progress !== null && progress.total > 0;
  const percent = isKnown ? Math.round((progress.done / progress.total) * 100) : 100;
  return (
    <section className={classes['progress']} aria-label={titles[stage]}>
      <div className={classes['line']}>
        <h2>{titles[stage]}</h2>
        {isKnown && <span>{amountOf(stage, progress, percent)}</span>}
      </div>
      <Progress value={percent} animated={!isKnown} aria-label={titles[stage]} size="md" />
      <Button variant="default" onClick={onCancel}>
        Cancel
      </Button>
    </section>
  );
}
