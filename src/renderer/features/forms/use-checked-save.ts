import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { FormNotes } from '../../../shared/domain/form/form-notes.ts';
import { errorText } from '../../lib/error-text.ts';
import { focusField } from './form-fields.ts';

export type CheckedSave = {
  readonly save: () => void;
  readonly isBusy: boolean;
  /** Somebody tried to save, so what is missing is said. */
  readonly showsProblems: boolean;
};

type Options = {
  /** Asks once more what the form has to say as it stands. */
  readonly look: () => Promise<{ readonly notes: FormNotes }>;
  readonly send: () => void;
  readonly isSending: boolean;
  /** Shows the part in which the field stands. */
  readonly onProblem: (path: string) => void;
};

/** Sends a form that has no problem, or puts the caret into the first field that is missing. */
export function useCheckedSave({ look, send, isSending, onProblem }: Options): CheckedSave {
  const [showsProblems, setShowsProblems] = useState(false);
  const [isLooking, setIsLooking] = useState(false);

  const save = async (): Promise<void> => {
    if (isLooking || isSending) return;
    setIsLooking(true);
    try {
      const { notes } = await look();
      setShowsProblems(true);
      const [first] = Object.keys(notes.problems);
      if (first === undefined) {
        send();
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
  return { save: () => void save(), isBusy: isLooking || isSending, showsProblems };
}
