import { Button, Progress } from '@mantine/core';
import { type ReactElement, useEffect } from 'react';
import { ipc } from '../../lib/ipc.ts';
import { figure } from './audit-words.ts';
import classes from './ReadingBar.module.css';
import { useAuditProgress } from './use-audit-progress.ts';

const stop = (): void => void ipc.call('audit.cancel', {}).catch(() => undefined);

/** How far main is with reading every entry, and the way to stop it. Whoever leaves stops it too. */
export function ReadingBar(): ReactElement {
  const progress = useAuditProgress();
  useEffect(() => stop, []);
  const isKnown = progress !== null && progress.total > 0;
  return (
    <div className={classes['reading']}>
      <div className={classes['words']}>
        <span role="status">Reading every entry</span>
        {isKnown && (
          <span className={classes['count']}>
            {figure(progress.done)} of {figure(progress.total)}
          </span>
        )}
      </div>
      <Progress
        className={classes['bar'] ?? ''}
        value={isKnown ? Math.round((progress.done / progress.total) * 100) : 100}
        animated={!isKnown}
        aria-label="Reading every entry"
        size="md"
      />
      <Button variant="default" size="xs" onClick={stop}>
        Stop
      </Button>
    </div>
  );
}
