import type { ReactElement } from 'react';
import { EmptyState } from '../../components/EmptyState.tsx';
import { shortDay } from '../../lib/format.ts';
import { useCall } from '../../lib/use-call.ts';
import { useOwnAgency } from '../../lib/viewer.ts';
import type { ActionView } from './use-action-view.ts';

type Props = { readonly view: ActionView; readonly isFiltered: boolean };

const sentences: Record<ActionView, string> = {
  open: 'No action is open.',
  overdue: 'Nothing is late.',
  finished: 'No action is finished yet.',
  all: 'No actions yet. They are agreed at a meeting, case by case.',
};

export function NoActions({ view, isFiltered }: Props): ReactElement {
  const agencyId = useOwnAgency();
  const next = useCall('actions.list', { view: 'open', agencyId, limit: 1 }).data?.rows[0];
  if (isFiltered)
    return <EmptyState>No action here matches this agency and these words.</EmptyState>;
  const due = view === 'overdue' && next !== undefined ? ` Next due ${shortDay(next.dueOn)}.` : '';
  return (
    <EmptyState>
      {sentences[view]}
      {due}
    </EmptyState>
  );
}
