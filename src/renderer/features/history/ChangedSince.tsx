import { Button } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { dayOf, timeOf, type Instant } from '../../../shared/domain/calendar-date.ts';
import type { ChangeSince } from '../../../shared/ipc/contract/history.ts';
import { errorText } from '../../lib/error-text.ts';
import { counted, shortDay, today } from '../../lib/format.ts';
import { useCall } from '../../lib/use-call.ts';
import classes from './ChangedSince.module.css';
import { HistoryDrawer } from './HistoryDrawer.tsx';
import { SinceDrawer } from './SinceDrawer.tsx';

type Props = { readonly caseId: string };
type Shown = 'nothing' | 'list' | { readonly id: string; readonly title: string };

/**
 * What others changed of a case since the viewer looked last, in one quiet line; nothing at the first look
 * and where nothing was changed. Give it a `key` by the case.
 */
export function ChangedSince({ caseId }: Props): ReactElement | null {
  const { data, error, refetch } = useCall('history.since', { caseId });
  const [shown, setShown] = useState<Shown>('nothing');
  if (error !== null) {
    return (
      <div role="alert" className={classes['line']}>
        {errorText(error)}
        <Button variant="subtle" size="compact-sm" onClick={() => void refetch()}>
          Try again
        </Button>
      </div>
    );
  }
  if (data === undefined || data.lastLookedAt === null || data.changes.length === 0) return null;
  const { lastLookedAt, changes, more } = data;
  const title = `${counted(changes.length + more, 'change')} since you last looked, ${dayWords(lastLookedAt)}`;
  const openHistory = ({ opens, sentence, what }: ChangeSince): void => {
    if (opens !== null)
      setShown({ id: opens.id, title: `History: ${what === '' ? sentence : what}` });
  };
  return (
    <div className={classes['line']}>
      {title}
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={`Show ${title}`}
        onClick={() => setShown('list')}
      >
        Show
      </Button>
      {shown === 'list' && (
        <SinceDrawer
          title={title}
          changes={changes}
          more={more}
          onHistory={openHistory}
          onClose={() => setShown('nothing')}
        />
      )}
      {typeof shown === 'object' && (
        <HistoryDrawer
          key={shown.id}
          of={{ kind: 'entry', id: shown.id }}
          title={shown.title}
          onClose={() => setShown('list')}
        />
      )}
    </div>
  );
}

/** `Tue 3 Nov`; today the time says more. */
const dayWords = (at: Instant): string =>
  dayOf(at) === today() ? `today at ${timeOf(at)}` : shortDay(dayOf(at));
