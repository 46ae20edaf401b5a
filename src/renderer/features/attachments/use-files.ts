import { notifications } from '@mantine/notifications';
import { showUndo } from '../../components/show-undo.ts';
import type { Area } from '../../lib/ipc.ts';
import { useChange } from '../../lib/use-change.ts';

/** A change of files ends a proposal to destroy their case. */
export const fileAreas: readonly Area[] = ['attachments', 'bin', 'retention', 'today', 'audit'];

/** Saves a copy to where the person says. */
export const useSaveCopy = () =>
  useChange('attachments.export', {
    changes: ['audit'],
    onSuccess: ({ saved }) => {
      if (!saved) return;
      notifications.show({
        title: 'Copy saved',
        message:
          'It is outside the store and not encrypted. Delete it when it is no longer needed.',
      });
    },
  });

/** Puts a file in the bin, and offers to put it back. */
export function useRemoveFile() {
  const restore = useChange('attachments.restore', { changes: fileAreas });
  return useChange('attachments.remove', {
    changes: fileAreas,
    onSuccess: (_output, input) => showUndo('File removed', () => restore.mutate(input)),
  });
}
