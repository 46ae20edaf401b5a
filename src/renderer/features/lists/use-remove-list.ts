import { showUndo } from '../../components/show-undo.ts';
import { counted } from '../../lib/format.ts';
import type { Area, OutputOf } from '../../lib/ipc.ts';
import { useChange } from '../../lib/use-change.ts';

const changes: readonly Area[] = ['bin', 'incidents', 'reports', 'cases', 'referrals', 'today'];

/** `48,557 incidents and 44,310 victims are in the bin. 2 victims stay: …` */
function removedWords({ incidents, victims, keptVictims }: OutputOf<'incidents.remove'>): string {
  const out = `${counted(incidents, 'incident')} and ${counted(victims, 'victim')} are in the bin.`;
  if (keptVictims === 0) return out;
  const stay = keptVictims === 1 ? 'stays' : 'stay';
  return `${out} ${counted(keptVictims, 'victim')} ${stay}, as other records name them.`;
}

type RemoveList = {
  readonly remove: (listId: string) => void;
  /** The list that is on its way to the bin: a long one takes a moment. */
  readonly removing: string | null;
};

/** Puts an imported list in the bin, and offers to put it back. */
export function useRemoveList(): RemoveList {
  const restore = useChange('incidents.restore', { changes });
  const remove = useChange('incidents.remove', {
    changes,
    onSuccess: (result, input) => showUndo(removedWords(result), () => restore.mutate(input)),
  });
  return {
    remove: (listId) => remove.mutate({ listId }),
    removing: remove.isPending ? remove.variables.listId : null,
  };
}
