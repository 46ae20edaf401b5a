import {
  IconCircleCheck,
  IconCircleDashed,
  IconCircleMinus,
  IconCircleX,
  IconRepeat,
} from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { ActionStatus } from '../../../shared/domain/action.ts';
import type { CalendarDate } from '../../../shared/domain/calendar-date.ts';
import { shortDay } from '../../lib/format.ts';
import { useCall } from '../../lib/use-call.ts';
import classes from './LastPlan.module.css';
import room from './Room.module.css';

type Props = { readonly caseId: string; readonly heldOn: CalendarDate };

const marks = {
  open: { word: 'Open', icon: IconCircleDashed },
  done: { word: 'Done', icon: IconCircleCheck },
  'not-possible': { word: 'Not possible', icon: IconCircleMinus },
  'not-undertaken': { word: 'Not undertaken', icon: IconCircleX },
} satisfies Record<ActionStatus, unknown>;

/** What was agreed when the case was heard last; nothing for a case heard for the first time. */
export function LastPlan({ caseId, heldOn }: Props): ReactElement | null {
  const { data } = useCall('cases.get', { id: caseId });
  const earlier = data?.actions.filter(({ meetingOn }) => meetingOn < heldOn) ?? [];
  const lastOn = earlier.reduce((last, { meetingOn }) => (meetingOn > last ? meetingOn : last), '');
  if (data?.id !== caseId || lastOn === '') return null;
  return (
    <section className={room['section']} data-room-section="1" aria-label="Last plan">
      <div className={room['sectionHead']}>
        <IconRepeat aria-hidden />
        <h2>Last plan, {shortDay(lastOn)}</h2>
        <span className={room['key']}>Ctrl 1</span>
      </div>
      <ul className={classes['rows']} tabIndex={0} aria-label="Actions of the last plan">
        {earlier
          .filter(({ meetingOn }) => meetingOn === lastOn)
          .map(({ id, agencyName, text, status, statusNote }) => {
            const { word, icon: Icon } = marks[status];
            return (
              <li key={id}>
                <strong title={agencyName}>{agencyName}</strong>
                <span title={text}>{text}</span>
                <span data-status={status} title={statusNote}>
                  <Icon aria-hidden />
                  {word}
                </span>
              </li>
            );
          })}
      </ul>
    </section>
  );
}
