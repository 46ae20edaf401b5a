import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { errorText } from '../../lib/error-text.ts';
import { ipc } from '../../lib/ipc.ts';
import type { Draft } from '../../lib/use-draft.ts';
import { useChange } from '../../lib/use-change.ts';
import { focusField } from './form-fields.ts';
import type { FormDraft } from './use-form-state.ts';

type Save = {
  readonly save: () => void;
  readonly isBusy: boolean;
  /** Somebody tried to save, so what is missing is said. */
  readonly showsProblems: boolean;
};

/** Saves the form and goes on to decide, or puts the caret into the first field that is missing. */
export function useFormSave(
  form: FormDraft,
  draft: Draft,
  onProblem: (path: string) => void,
): Save {
  const navigate = useNavigate();
  const [showsProblems, setShowsProblems] = useState(false);
  const [isLooking, setIsLooking] = useState(false);
  const saving = useChange('forms.save', {
    changes: ['referrals', 'cases', 'matching', 'today', 'search', 'drafts', 'forms'],
    onSuccess: ({ id }) => {
      draft.sent();
      void navigate(`/referrals/${id}`, { replace: true });
    },
  });

  const save = async (): Promise<void> => {
    if (isLooking || saving.isPending) return;
    setIsLooking(true);
    try {
      const { notes } = await ipc.call('forms.look', form);
      setShowsProblems(true);
      const [first] = Object.keys(notes.problems);
      if (first === undefined) {
        draft.sending();
        saving.mutate(form);
        return;
      }
      onProblem(first);
      // The field may stand in a part that opens first.
      setTimeout(() => focusField(first));
    } catch (error) {
      notifications.show({ color: 'red', title: 'Not saved', message: errorText(error) });
    } finally {
      setIsLooking(false);
    }
  };
  return {
    save: () => void save(),
    isBusy: isLooking || saving.isPending,
    showsProblems,
  };
}
