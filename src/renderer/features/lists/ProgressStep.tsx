import { Button, Progress } from '@mantine/core';
import type { ReactElement } from 'react';
import { counted } from '../../lib/format.ts';
import classes from './ProgressStep.module.css';
import { useListProgress } from './use-list-progress.ts';

type Props = {
  readonly listId: string;
  readonly stage: 'reading' | 'checking';
  readonly onCancel: () => void;
};

const words = { reading: 'Reading the file', checking: 'Checking every row' } as const;

export function ProgressStep({ listId, stage, onCancel }: Props): ReactElement {
  const progress = useListProgress(listId, stage);
  const { done, total } = progress ?? { done: 0, total: 0 };
  const percent = total > 0 ? Math.round((done / total) * 100) : 0;
  const rows = total > 0 ? `${done.toLocaleString('en-GB')} of ${counted(total, 'row')}` : '';
  return (
    <section className={classes['progress']} aria-label={words[stage]}>
      <div className={classes['line']}>
        <h2>{words[stage]}</h2>
        <span>{rows === '' && done > 0 ? counted(done, 'row') : rows}</span>
      </div>
      <Progress
        value={total > 0 ? percent : 100}
        animated={total === 0}
        aria-label={words[stage]}
        size="md"
      />
      <Button variant="default" onClick={onCancel}>
        Cancel
      </Button>
    </section>
  );
}
