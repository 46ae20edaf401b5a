import { type ReactElement, useRef, useState } from 'react';
import { longDate } from '../../../shared/domain/date-words.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { Page } from '../../components/Page.tsx';
import { PageTitle } from '../../components/PageTitle.tsx';
import { useCall } from '../../lib/use-call.ts';
import { MinutesChecks } from './MinutesChecks.tsx';
import { MinutesContents } from './MinutesContents.tsx';
import { MinutesDocument } from './MinutesDocument.tsx';
import { MinutesTitle } from './MinutesTitle.tsx';
import classes from './MinutesView.module.css';
import { VersionsCard } from './VersionsCard.tsx';

/** The minutes of one meeting: their parts, the page as it will print, and what is still open. */
export function MinutesView({ meeting }: { readonly meeting: Meeting }): ReactElement {
  const meetingId = meeting.id;
  const { data: minutes, error, refetch } = useCall('minutes.preview', { meetingId });
  const desk = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState('minutes-header');

  if (minutes === undefined) {
    return (
      <Page>
        <PageTitle title={`Minutes, ${longDate(meeting.heldOn)}`} />
        {error === null ? (
          <LoadingRows rows={12} />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        )}
      </Page>
    );
  }

  const goTo = (section: string): void =>
    desk.current?.querySelector(`[data-section="${section}"]`)?.scrollIntoView();

  return (
    <Page>
      <MinutesTitle meeting={meeting} minutes={minutes} />
      <div className={classes['columns']}>
        <MinutesContents minutes={minutes} current={current} onGoTo={goTo} />
        <div
          ref={desk}
          role="region"
          aria-label="The minutes as printed"
          tabIndex={0}
          className={classes['desk']}
          onScroll={({ currentTarget }) => setCurrent(sectionInView(currentTarget))}
        >
          <MinutesDocument minutes={minutes} />
        </div>
        <div className={classes['side']}>
          {minutes.status === 'Draft' && <MinutesChecks meetingId={meetingId} />}
          <VersionsCard meetingId={meetingId} minutes={minutes} />
        </div>
      </div>
    </Page>
  );
}

/** The last section that begins above the upper third of the desk. */
function sectionInView(desk: HTMLElement): string {
  const limit = desk.getBoundingClientRect().top + desk.clientHeight / 3;
  const begun = [...desk.querySelectorAll<HTMLElement>('[data-section]')].filter(
    (section) => section.getBoundingClientRect().top <= limit,
  );
  return begun.at(-1)?.dataset['section'] ?? 'minutes-header';
}
