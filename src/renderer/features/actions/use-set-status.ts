import type { ActionStatus, ActionSummary } from '../../../shared/domain/action.ts';
import type { CalendarDate } from '../../../shared/domain/calendar-date.ts';
import { showUndo } from '../../components/show-undo.ts';
import { today } from '../../lib/format.ts';
import { useChange } from '../../lib/use-change.ts';

type NewStatus = {
  readonly status: ActionStatus;
  readonly note: string;
  readonly on: CalendarDate;
};

const said: Record<ActionStatus, string> = {
  open: 'Open again',
  done: 'Done',
  'not-possible': 'Not possible',
  'not-undertaken': 'Not undertaken',
};

type SetStatus = {
  readonly setStatus: (action: ActionSummary, next: NewStatus) => void;
  readonly isBusy: boolean;
};

/** Sets where an action stands and offers to put it back where it stood. */
export function useSetStatus(onDone?: () => void): SetStatus {
  const change = useChange('actions.setStatus', {
    changes: ['actions', 'cases', 'today', 'hearings', 'minutes', 'work'],
  });

  const setStatus = async (action: ActionSummary, next: NewStatus): Promise<void> => {
    await change.mutateAsync({ actionId: action.id, ...next });
    onDone?.();
    const before = {
      actionId: action.id,
      status: action.status,
      note: action.statusNote,
      on: action.statusOn ?? today(),
    };
    showUndo(`${said[next.status]}: case ${action.caseNumber}`, () => change.mutate(before));
  };

  return {
    // A refusal is told by useChange.
    setStatus: (action, next) => void setStatus(action, next).catch(() => undefined),
    isBusy: change.isPending,
  };
}
