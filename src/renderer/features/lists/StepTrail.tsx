import { IconCheck } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { stepNames } from './import-stage.ts';
import classes from './StepTrail.module.css';

type Props = { readonly current: number };

/** Where the import stands among its steps. It shows and does not lead. */
export function StepTrail({ current }: Props): ReactElement {
  return (
    <ol className={classes['trail']} aria-label="Steps">
      {stepNames.map((name, step) => {
        const isDone = step < current || current === stepNames.length - 1;
        return (
          <li
            key={name}
            className={classes['step']}
            data-done={isDone || undefined}
            data-current={step === current || undefined}
            aria-current={step === current ? 'step' : undefined}
          >
            <span className={classes['mark']}>
              {isDone ? <IconCheck aria-label="Done:" size={14} stroke={2.6} /> : step + 1}
            </span>
            {name}
          </li>
        );
      })}
    </ol>
  );
}
