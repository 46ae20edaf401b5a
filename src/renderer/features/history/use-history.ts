import type { UseQueryResult } from '@tanstack/react-query';
import type { History } from '../../../shared/ipc/contract/history.ts';
import { useCall } from '../../lib/use-call.ts';

/** A row of which there is a history. */
export type HistoryOf = { readonly kind: 'entry' | 'person' | 'referral'; readonly id: string };

export function useHistory({ kind, id }: HistoryOf): UseQueryResult<History> {
  const entry = useCall('history.ofEntry', { entryId: id }, { enabled: kind === 'entry' });
  const person = useCall('history.ofPerson', { personId: id }, { enabled: kind === 'person' });
  const referral = useCall(
    'history.ofReferral',
    { referralId: id },
    { enabled: kind === 'referral' },
  );
  return { entry, person, referral }[kind];
}
