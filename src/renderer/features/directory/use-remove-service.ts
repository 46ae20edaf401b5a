import { showUndo } from '../../components/show-undo.ts';
import type { Area } from '../../lib/ipc.ts';
import { useChange } from '../../lib/use-change.ts';

const changes: readonly Area[] = ['services', 'bin'];

/** Puts a service in the bin, and offers to put it back. */
export function useRemoveService(): (serviceId: string) => void {
  const restore = useChange('services.restore', { changes });
  const remove = useChange('services.remove', {
    changes,
    onSuccess: (_, input) => showUndo('The service is in the bin', () => restore.mutate(input)),
  });
  return (serviceId) => remove.mutate({ serviceId });
}
