import { notifications } from '@mantine/notifications';
import { type ReactElement, type ReactNode, useEffect, useState } from 'react';
import { isForYou } from '../../../shared/domain/access/not-for-you.ts';
import type { Forum } from '../../../shared/domain/forum.ts';
import type { Agenda } from '../../../shared/ipc/contract/meetings.ts';
import { NotSavedBar } from '../../components/NotSavedBar.tsx';
import { SharingBar } from '../../components/SharingBar.tsx';
import { usePageKeys } from '../../lib/page-keys.ts';
import { useCall } from '../../lib/use-call.ts';
import { CaseView } from './CaseView.tsx';
import { ClosedCase } from './ClosedCase.tsx';
import { ClosingView } from './ClosingView.tsx';
import { OpeningView } from './OpeningView.tsx';
import type { ActionDraft } from './QuickLine.tsx';
import classes from './Room.module.css';
import { roomKeys } from './room-keys.ts';
import { RunningOrder } from './RunningOrder.tsx';
import { TopBar } from './TopBar.tsx';
import { useOpenRoom } from './use-open-room.ts';
import { useSectionKeys } from './use-section-keys.ts';
import { useRoomPlace } from './use-room-place.ts';
import { useRoomSteps } from './use-room-steps.ts';

type Props = {
  readonly agenda: Agenda;
  readonly forum: Forum;
  /** What is still open over all cases, with the way to each. */
  readonly checks: ReactNode;
  readonly onShowKeys: () => void;
};

/** One meeting from its opening to its closing, on one screen whose parts never move. */
export function Room({ agenda, forum, checks, onShowKeys }: Props): ReactElement {
  const { meeting, entries } = agenda;
  const { place, goTo } = useRoomPlace(entries);
  const steps = useRoomSteps({ meeting, entries, place, goTo });
  const { data: attendance = [] } = useCall('attendance.list', { meetingId: meeting.id });
  const { data: agencies = [] } = useCall('agencies.list', {});
  const [drafts] = useState(() => new Map<string, ActionDraft>());
  const showAttendance = (): void => goTo('opening');
  usePageKeys(roomKeys);
  useOpenRoom(meeting.id);
  // What was offered on the page before has no place in a meeting.
  useEffect(() => notifications.clean(), []);
  useSectionKeys(showAttendance);

  const entry = typeof place === 'number' ? entries[place] : undefined;
  const statement = forum.settings.confidentialityStatement;
  const childrensAgencies = agencies
    .filter(({ servesChildrenOnly }) => servesChildrenOnly)
    .map(({ name }) => name);

  return (
    <div className={classes['room']} data-room>
      <div className={classes['top']}>
        <SharingBar />
        <TopBar
          forumName={forum.name}
          meeting={meeting}
          entries={entries}
          attendance={attendance}
          onShowAttendance={showAttendance}
          onShowKeys={onShowKeys}
        />
        <NotSavedBar />
      </div>
      <RunningOrder
        meeting={meeting}
        entries={entries}
        childrensAgencies={childrensAgencies}
        place={place}
        onGoTo={goTo}
      />
      {place === 'opening' && <OpeningView meeting={meeting} statement={statement} steps={steps} />}
      {entry !== undefined && typeof place === 'number' && !isForYou(entry) && (
        <ClosedCase key={place} meeting={meeting} number={place + 1} steps={steps} />
      )}
      {entry !== undefined && isForYou(entry) && (
        <CaseView
          key={entry.hearingId}
          meeting={meeting}
          forum={forum}
          entry={entry}
          steps={steps}
          drafts={drafts}
        />
      )}
      {place === 'closing' && <ClosingView meeting={meeting} steps={steps} checks={checks} />}
    </div>
  );
}
