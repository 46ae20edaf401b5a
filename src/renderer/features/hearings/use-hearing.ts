import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Hearing } from '../../../shared/domain/hearing.ts';
import { ipc } from '../../lib/ipc.ts';

/** Changes what is on the screen; each field saves for itself what was changed. */
export type ChangeHearing = (change: (hearing: Hearing) => Hearing) => void;

/** What every part of a case is given. */
export type HearingPart = {
  readonly hearing: Hearing;
  readonly change: ChangeHearing;
  /** The minutes are final: there is text in place of fields. */
  readonly isFinal: boolean;
};

/**
 * One hearing, read anew each time its case is opened: never what was kept from before, and never
 * the case before while the next is read, so that nothing typed lands in the wrong place.
 */
export const useHearing = (hearingId: string): UseQueryResult<Hearing> =>
  useQuery({
    queryKey: ['hearings.get', { hearingId }],
    queryFn: () => ipc.call('hearings.get', { hearingId }),
    staleTime: Infinity,
    gcTime: 0,
  });
