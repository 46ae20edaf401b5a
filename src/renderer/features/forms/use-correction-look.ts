import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type InputOf, ipc, type OutputOf } from '../../lib/ipc.ts';
import { pauseMs } from './use-form-look.ts';

/** What main says of a correction as it stands, and what it changes; kept no longer than it is shown. */
export function useCorrectionLook(
  corrected: InputOf<'forms.lookAtCorrection'>,
  isTouched: boolean,
) {
  const [settled] = useDebouncedValue(corrected, pauseMs);
  return useQuery<OutputOf<'forms.lookAtCorrection'>>({
    queryKey: ['forms.lookAtCorrection', settled],
    queryFn: () => ipc.call('forms.lookAtCorrection', settled),
    enabled: isTouched,
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  });
}
