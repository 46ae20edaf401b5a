import { type ReactElement, type ReactNode, useRef } from 'react';
import type { Forum } from '../../../shared/domain/forum.ts';
import type { Agenda } from '../../../shared/ipc/contract/meetings.ts';
import { NotSavedBar } from '../../components/NotSavedBar.tsx';
import { usePageKeys } from '../../lib/page-keys.ts';
import { useCall } from '../../lib/use-call.ts';
import { CaseView } from './CaseView.tsx';
import { ClosingView } from './ClosingView.tsx';
import { OpeningView } from './OpeningView.tsx';
import { QuickLine, type QuickLineHandle } from './QuickLine.tsx';
import classes from './Room.module.css';
import { RoomFoot } from './RoomFoot.tsx';
import { roomKeys } from './room-keys.ts';
import { RunningOrder } from './RunningOrder.tsx';
import { TopBar } from './TopBar.tsx';
import { useRoomKeys } from './use-room-keys.ts';
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
  const quickLine = useRef<QuickLineHandle>(null);
  const { data: attendance = [] } = useCall('attendance.list', { meetingId: meeting.id });
  const { data: agencies = [] } = useCall('agencies.list', {});
  usePageKeys(roomKeys);
  useRoomKeys({ onShowAttendance: () => goTo('opening'), quickLine });

  const entry = typeof place === 'number' ? entries[place] : undefined;
  const isFinal = meeting.status === 'finalised';
  const childrensAgencies = agencies
    .filter(({ servesChildrenOnly }) => servesChildrenOnly)
    .map(({ name }) => name);

  return (
    <div className={classes['room']}>
      <TopBar
        forumName={forum.name}
        meeting={meeting}
        entries={entries}
        attendance={attendance}
        onShowAttendance={() => goTo('opening')}
        onShowKeys={onShowKeys}
      />
      <NotSavedBar />
      <div className={classes['middle']}>
        <RunningOrder
          meeting={meeting}
          entries={entries}
          childrensAgencies={childrensAgencies}
          place={place}
          onGoTo={goTo}
        />
        <main className={classes['main']}>
          {place === 'opening' && (
            <OpeningView
              meeting={meeting}
              statement={forum.settings.confidentialityStatement}
              steps={steps}
            />
          )}
          {entry !== undefined && (
            <CaseView
              key={entry.hearingId}
              meeting={meeting}
              forum={forum}
              entry={entry}
              steps={steps}
              onAddAction={(riskId) => quickLine.current?.open(riskId)}
            />
          )}
          {place === 'closing' && <ClosingView meeting={meeting} steps={steps} checks={checks} />}
        </main>
      </div>
      <RoomFoot isFinal={isFinal} meetingId={meeting.id} place={place}>
        {entry !== undefined && !isFinal && (
          <QuickLine
            key={entry.hearingId}
            ref={quickLine}
            hearingId={entry.hearingId}
            heldOn={meeting.heldOn}
          />
        )}
      </RoomFoot>
    </div>
  );
}
