import { useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import type { ActionStatus, ActionSummary } from '../../../shared/domain/action.ts';
import { Card } from '../../components/Card.tsx';
import { today } from '../../lib/format.ts';
import { useCall } from '../../lib/use-call.ts';
import { useChange } from '../../lib/use-change.ts';
import classes from './IncompleteActions.module.css';
import { IncompleteRow, settleChoices, type Settled } from './IncompleteRow.tsx';
import { useChangeCached } from '../../lib/use-change-cached.ts';
import { useLetterRows } from './use-letter-rows.ts';

type Props = { readonly meetingId: string; readonly isFinal: boolean };

const nothing = { actions: [], hasMore: false };

/** Actions of earlier meetings that are not done yet, settled one by one. */
export function IncompleteActions({ meetingId, isFinal }: Props): ReactElement | null {
  const { data: { actions, hasMore } = nothing } = useCall('actions.incomplete', {
    meetingId,
  });
  const settle = useSettle(meetingId);
  /** The action whose reason is being asked for, and what it will become. */
  const [asked, setAsked] = useState<{ id: string; status: Settled } | null>(null);

  const choose = (action: ActionSummary, status: Settled): void => {
    if (status === 'done') {
      setAsked(null);
      settle(action.id, status, '');
    } else setAsked({ id: action.id, status });
  };

  const rows = useLetterRows({
    ids: actions.map(({ id }) => id),
    onLetter: (id, letter) => {
      const action = actions.find((other) => other.id === id);
      const choice = settleChoices.find((each) => each.letter === letter);
      if (isFinal || action === undefined || choice === undefined) return false;
      choose(action, choice.value);
      return true;
    },
  });

  if (actions.length === 0) return null;
  const note = `${actions.filter(isSettled).length} of ${actions.length} settled`;
  return (
    <Card title="Incomplete actions" note={note} className={classes['card'] ?? ''}>
      <div
        role="group"
        aria-label="Actions of earlier meetings"
        className={classes['rows']}
        data-room-section="3"
        onBlur={rows.onBlur}
      >
        {actions.map((action) => (
          <IncompleteRow
            key={action.id}
            action={action}
            isSettled={isSettled(action)}
            isOpen={!isFinal && rows.openId === action.id}
            asked={asked?.id === action.id ? asked.status : null}
            rowProps={rows.rowProps(action.id)}
            onChoose={(status) => choose(action, status)}
            onReason={(status, reason) => {
              settle(action.id, status, reason);
              setAsked(null);
            }}
          />
        ))}
        {hasMore && (
          <p className={classes['more']}>
            The most overdue are listed here; Actions has all that are open.
          </p>
        )}
      </div>
    </Card>
  );
}

/** Whether somebody has said today what became of it. */
const isSettled = ({ status, statusOn }: ActionSummary): boolean =>
  status !== 'open' && statusOn === today();

/** What is settled stays in the list, so that nothing jumps. */
function useSettle(
  meetingId: string,
): (actionId: string, status: ActionStatus, note: string) => void {
  const client = useQueryClient();
  const change = useChangeCached('actions.incomplete', { meetingId });
  const { mutate } = useChange('actions.setStatus', {
    changes: ['cases', 'today', 'minutes'],
    onSuccess: (_none, { actionId, status, note, on }) => {
      change(({ actions: known, ...rest }) => ({
        ...rest,
        actions: known.map((action) =>
          action.id === actionId ? { ...action, status, statusNote: note, statusOn: on } : action,
        ),
      }));
      void client.invalidateQueries({ queryKey: ['actions.list'] });
    },
  });
  return (actionId, status, note) => mutate({ actionId, status, note, on: today() });
}
