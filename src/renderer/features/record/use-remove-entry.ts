import { kindOfEntry, type Entry } from '../../../shared/domain/entries/entry.ts';
import { showUndo } from '../../components/show-undo.ts';
import { useChange } from '../../lib/use-change.ts';
import { recordAreas } from './record-areas.ts';

/** Puts an entry in the bin and offers to take that back. */
export function useRemoveEntry(): (entry: Entry) => void {
  const restore = useChange('entries.restore', { changes: recordAreas });
  const remove = useChange('entries.remove', { changes: recordAreas });
  return ({ id, kind }) =>
    remove.mutate(
      { entryId: id },
      {
        onSuccess: () =>
          showUndo(`${kindOfEntry(kind).name} removed`, () => restore.mutate({ entryId: id })),
      },
    );
}
