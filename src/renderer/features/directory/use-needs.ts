import type { Named } from '../../../shared/domain/directory/service.ts';
import { useCall } from '../../lib/use-call.ts';

/** The categories of need, in the order of the list; none until they are read. */
export const useNeeds = (): readonly Named[] =>
  useCall('entries.lists', {}).data?.needs.categories ?? [];
