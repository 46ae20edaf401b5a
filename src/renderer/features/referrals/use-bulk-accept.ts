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
    onSuccess: ({ accepted, possibleRepeats, left }) => {
      onDone();
      const words = bulkResult(accepted.length, possibleRepeats.length, left.length);
      showUndo(words, () => void reopen(accepted));
    },
  });
  return { accept: (ids) => acceptAll.mutate({ ids: [...ids] }), isBusy: acceptAll.isPending };
}

/** `84 referrals accepted. 3 left to decide: 1 meets no criterion, 2 may be repeats.` */
export function bulkResult(accepted: number, possibleRepeats: number, left: number): string {
  const done = accepted === 0 ? 'None accepted' : `${counted(accepted, 'referral')} accepted`;
  const undecided = possibleRepeats + left;
  if (undecided === 0) return `${done}.`;
  const none = left === 1 ? 'meets no criterion' : 'meet no criterion';
  const repeats = possibleRepeats === 1 ? 'may be a repeat' : 'may be repeats';
  const isMixed = possibleRepeats > 0 && left > 0;
  const they = undecided === 1 ? 'it' : 'they';
  const why = isMixed
    ? `${inFigures(left)} ${none}, ${inFigures(possibleRepeats)} ${repeats}`
    : `${they} ${left > 0 ? none : repeats}`;
  return `${done}. ${inFigures(undecided)} left to decide: ${why}.`;
}

const inFigures = (count: number): string => count.toLocaleString('en-GB');
