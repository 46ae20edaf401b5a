import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Hearing } from '../../../shared/domain/hearing.ts';
import { ipc } from '../../lib/ipc.ts';
import { type ChangeCached, useChangeCached } from './use-cached.ts';

export type ChangeHearing = ChangeCached<Hearing>;

/**
 * One hearing, never that of the case before while the next is read: what is typed must not land
 * in the wrong case.
 */
export const useHearing = (hearingId: string): UseQueryResult<Hearing> =>
  useQuery({
    queryKey: ['hearings.get', { hearingId }],
    queryFn: () => ipc.call('hearings.get', { hearingId }),
  });

export const useChangeHearing = (hearingId: string): ChangeHearing =>
  useChangeCached('hearings.get', { hearingId });

/** Shows the outcome in the running order as well. */
export function useChangeOutcome(
  hearing: Pick<Hearing, 'hearingId' | 'meetingId'>,
): (changes: Partial<Pick<Hearing, 'outcome' | 'outcomeNote'>>) => void {
  const { hearingId, meetingId } = hearing;
  const changeHearing = useChangeHearing(hearingId);
  const changeAgenda = useChangeCached('agenda.get', { meetingId });
  return (changes) => {
    changeHearing((known) => ({ ...known, ...changes }));
    const { outcome } = changes;
    if (outcome === undefined) return;
    changeAgenda((agenda) => ({
      ...agenda,
      entries: agenda.entries.map((entry) =>
        entry.hearingId === hearingId ? { ...entry, outcome } : entry,
      ),
    }));
  };
}
