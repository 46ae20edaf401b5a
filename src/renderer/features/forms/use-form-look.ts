import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ipc, type OutputOf } from '../../lib/ipc.ts';
import type { FormDraft } from './use-form-state.ts';

export type FormLook = OutputOf<'forms.look'>;

/** A pause in typing, after which the form is looked at. */
export const pauseMs = 150;

/**
 * What main says of the form as it stands. The last answer stays until the next is there, and none is
 * kept longer: each would hold what was typed.
 */
export function useFormLook(form: FormDraft, isTouched: boolean) {
  const [settled] = useDebouncedValue(form, pauseMs);
  return useQuery<FormLook>({
    queryKey: ['forms.look', settled],
    queryFn: () => ipc.call('forms.look', settled),
    enabled: isTouched,
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  });
}
