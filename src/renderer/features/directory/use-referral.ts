import { useState } from 'react';
import { showUndo } from '../../components/show-undo.ts';
import type { Area, InputOf } from '../../lib/ipc.ts';
import { useChange } from '../../lib/use-change.ts';

const changes: readonly Area[] = ['entries', 'cases', 'persons', 'today', 'bin'];

type Said = Pick<InputOf<'entries.save'>, 'caseId' | 'personId' | 'startsOn' | 'content'>;

type Referral = {
  readonly send: (said: Said) => void;
  readonly error: Error | null;
  readonly isBusy: boolean;
};

/** Puts a referral to support on a case, and offers to take it off again. */
export function useReferral(onDone: () => void): Referral {
  // Made once a form, so that a repeated save adds nothing twice.
  const [id] = useState(() => crypto.randomUUID());
  const [error, setError] = useState<Error | null>(null);
  const remove = useChange('entries.remove', { changes });
  const save = useChange('entries.save', { changes, onError: setError });
  return {
    error,
    isBusy: save.isPending,
    send: (said) =>
      save.mutate(
        { id, kind: 'support-referral', untilOn: null, secrets: {}, ...said },
        {
          onSuccess: () => {
            onDone();
            showUndo('The referral to support is on the case', () =>
              remove.mutate({ entryId: id }),
            );
          },
        },
      ),
  };
}
