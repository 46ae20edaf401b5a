import { useNavigate } from 'react-router';
import { ipc } from '../../lib/ipc.ts';
import type { Draft } from '../../lib/use-draft.ts';
import { useChange } from '../../lib/use-change.ts';
import { type CheckedSave, useCheckedSave } from './use-checked-save.ts';
import type { FormDraft } from './use-form-state.ts';

/** Saves the form and goes on to decide. */
export function useFormSave(
  form: FormDraft,
  draft: Draft,
  onProblem: (path: string) => void,
): CheckedSave {
  const navigate = useNavigate();
  const saving = useChange('forms.save', {
    changes: ['referrals', 'cases', 'matching', 'today', 'search', 'drafts', 'forms'],
    onSuccess: ({ id }) => {
      draft.sent();
      void navigate(`/referrals/${id}`, { replace: true });
    },
  });
  return useCheckedSave({
    look: () => ipc.call('forms.look', form),
    send: () => {
      draft.sending();
      saving.mutate(form);
    },
    isSending: saving.isPending,
    onProblem,
  });
}
