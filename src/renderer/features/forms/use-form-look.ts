import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ipc, type OutputOf } from '../../lib/ipc.ts';
import type { Role } from './form-fields.ts';
import type { FormDraft } from './use-form-state.ts';

/** What main said of a form, and how many people that form had. */
export type FormLook = OutputOf<'forms.look'> & {
  readonly counts: Readonly<Record<Role, number>>;
};

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
    queryFn: async () => ({
      ...(await ipc.call('forms.look', settled)),
      counts: {
        victim: settled.typed.victims.length,
        perpetrator: settled.typed.perpetrators.length,
      },
    }),
    enabled: isTouched,
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  });
}
