import type { ReactElement } from 'react';
import { daysBetween } from '../../../shared/domain/calendar-date.ts';
import { shortDate } from '../../../shared/domain/date-words.ts';
import type { Today } from '../../../shared/ipc/contract/today.ts';
import { Card } from '../../components/Card.tsx';
import { counted } from '../../lib/format.ts';
import { minutesDue } from './today-words.ts';
import { WaitingRow } from './WaitingRow.tsx';

/** Meetings that have been held and whose minutes are not final. */
export function MinutesDue({ today }: { readonly today: Today }): ReactElement | null {
  const due = minutesDue(today);
  if (due.length === 0) return null;
  return (
    <Card title="Minutes due" count={due.length}>
      {due.map(({ id, heldOn, caseCount, actionCount }) => {
        const days = daysBetween(heldOn, today.today);
        return (
          <WaitingRow
            key={id}
            to={`/meetings/${id}/minutes`}
            title={`Meeting of ${shortDate(heldOn, today.today)}`}
            note={`${counted(caseCount, 'case')}, ${counted(actionCount, 'action')}`}
            end={days <= 0 ? 'today' : `${counted(days, 'day')} ago`}
          />
        );
      })}
    </Card>
  );
}
