import type { Hold } from '../../../shared/ipc/contract/retention.ts';
import { showUndo } from '../../components/show-undo.ts';
import { useChange } from '../../lib/use-change.ts';
import { retentionAreas } from './retention-words.ts';

/** Lifts the hold on a case and offers to put it back as it was. */
export function useLiftHold(): (caseId: string, holds: readonly Hold[]) => void {
  const hold = useChange('retention.hold', { changes: retentionAreas });
  const lift = useChange('retention.lift', { changes: retentionAreas });
  return (caseId, [held]) =>
    lift.mutate(
      { caseId },
      {
        onSuccess: () => {
          if (held === undefined) return;
          const { reason, untilOn } = held;
          showUndo('The hold is lifted', () => hold.mutate({ caseId, reason, untilOn }));
        },
      },
    );
}
