import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { ActionStatus, ActionSummary } from '../../../shared/domain/action.ts';
import { Card } from '../../components/Card.tsx';
import { today } from '../../lib/format.ts';
import { useCall } from '../../lib/use-call.ts';
import { useChange } from '../../lib/use-change.ts';
import classes from './IncompleteActions.module.css';
import { IncompleteRow, settleChoices } from './IncompleteRow.tsx';
import { type AskedReason, type Settled, useAskedReasons } from './use-asked-reasons.ts';
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
  const reasons = useAskedReasons(isFinal ? null : `meeting/${meetingId}/incomplete`);

  const choose = ({ id }: ActionSummary, status: Settled): void => {
    if (status === 'done') {
      reasons.close(id);
      settle(id, status, '');
    } else reasons.ask(id, status);
  };
  const giveReason = ({ id }: ActionSummary): void => {
    const asked = reasons.of(id);
    if (asked === null) return;
    reasons.close(id);
    settle(id, asked.status, asked.reason.trim(), () => reasons.reopen(id, asked));
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
            isOpen={!isFinal && (rows.openId === action.id || isBegun(reasons.of(action.id)))}
            asked={reasons.of(action.id)}
            givenBackFrom={reasons.givenBackFrom}
            rowProps={rows.rowProps(action.id)}
            onChoose={(status) => choose(action, status)}
            onType={(reason) => reasons.type(action.id, reason)}
            onReason={() => giveReason(action)}
            onDiscard={reasons.discard}
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

/** What is typed stays in sight until it is given, also where it was given back. */
const isBegun = (asked: AskedReason | null): boolean => asked !== null && asked.reason !== '';

/** Whether somebody has said today what became of it. */
const isSettled = ({ status, statusOn }: ActionSummary): boolean =>
  status !== 'open' && statusOn === today();

/** What is settled stays in the list, so that nothing jumps. */
function useSettle(
  meetingId: string,
): (actionId: string, status: ActionStatus, note: string, onRefused?: () => void) => void {
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
  return (actionId, status, note, onRefused = () => {}) =>
    mutate({ actionId, status, note, on: today() }, { onError: onRefused });
}
