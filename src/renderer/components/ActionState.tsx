import { IconBan, IconCircleX } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { type Action, daysLate, daysOverdue } from '../../shared/domain/action.ts';
import type { CalendarDate } from '../../shared/domain/calendar-date.ts';
import { shortDate } from '../../shared/domain/date-words.ts';
import { Chip } from './Chip.tsx';

type Props = {
  readonly action: Pick<Action, 'status' | 'dueOn' | 'statusOn'>;
  readonly today: CalendarDate;
};

const days = (count: number): string => `${count} day${count === 1 ? '' : 's'}`;

/** Where an action stands. What is done late is done: it is not red. */
export function ActionState({ action, today }: Props): ReactElement | null {
  const overdue = daysOverdue(action, today);
  switch (action.status) {
    case 'open':
      return overdue > 0 ? <Chip kind="overdue">{days(overdue)} late</Chip> : null;
    case 'not-undertaken':
      return (
        <Chip kind="overdue" icon={IconCircleX}>
          Not undertaken{overdue > 0 && `, ${days(overdue)} late`}
        </Chip>
      );
    case 'not-possible':
      return (
        <Chip kind="plain" icon={IconBan}>
          Not possible
        </Chip>
      );
    case 'done': {
      const late = daysLate(action);
      const on = action.statusOn === null ? '' : ` ${shortDate(action.statusOn, today)}`;
      return (
        <Chip kind="done">
          Done{on}
          {late > 0 && `, ${days(late)} late`}
        </Chip>
      );
    }
  }
}
