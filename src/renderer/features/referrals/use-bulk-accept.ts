import { showUndo } from '../../components/show-undo.ts';
import { counted } from '../../lib/format.ts';
import { useChange } from '../../lib/use-change.ts';
import { decisionAreas, useReopen } from './use-reopen.ts';

type BulkAccept = { readonly accept: (ids: readonly string[]) => void; readonly isBusy: boolean };

/** Accepts those that meet a criterion, tells what became of the rest and offers to take it back. */
export function useBulkAccept(onDone: () => void): BulkAccept {
  const reopen = useReopen();
  const acceptAll = useChange('referrals.acceptAll', {
    changes: decisionAreas,
    onSuccess: ({ accepted, left }) => {
      onDone();
      showUndo(bulkResult(accepted.length, left.length), () => void reopen(accepted));
    },
  });
  return { accept: (ids) => acceptAll.mutate({ ids: [...ids] }), isBusy: acceptAll.isPending };
}

/** `84 referrals accepted. 1 left to decide: it meets no criterion.` */
export function bulkResult(accepted: number, left: number): string {
  const done = accepted === 0 ? 'None accepted' : `${counted(accepted, 'referral')} accepted`;
  if (left === 0) return `${done}.`;
  const why = left === 1 ? 'it meets no criterion' : 'they meet no criterion';
  return `${done}. ${left.toLocaleString('en-GB')} left to decide: ${why}.`;
}
