import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { showUndo } from '../../components/show-undo.ts';
import { errorText } from '../../lib/error-text.ts';
import { invalidateAreas } from '../../lib/invalidate.ts';
import { type Area, ipc } from '../../lib/ipc.ts';
import { saving } from '../../lib/saving.ts';
import { useChange } from '../../lib/use-change.ts';
import type { Role } from './open-matches.ts';

/** What shows who is who, and which referrals, hearings and actions are of one pair. */
export const identityAreas: readonly Area[] = [
  'matching',
  'forms',
  'persons',
  'entries',
  'history',
  'referrals',
  'cases',
  'search',
  'today',
  'actions',
  'meetings',
  'agenda',
  'hearings',
  'minutes',
  'reports',
];

/** Answers whether it went well; what went wrong is said in a notice. */
type OnDecisions = (decisionIds: readonly string[]) => Promise<boolean>;

/** Takes decisions back. */
export const useUndoMatches = (): OnDecisions => useOnDecisions('matching.undo');

/** Joins again what was parted: by taking these decisions back, or by making them. */
export const useJoinAgain = (): OnDecisions => useOnDecisions('matching.joinAgain');

function useOnDecisions(name: 'matching.undo' | 'matching.joinAgain'): OnDecisions {
  const client = useQueryClient();
  return async (decisionIds) => {
    try {
      await saving.track(ipc.call(name, { decisionIds: [...decisionIds] }));
      return true;
    } catch (error) {
      notifications.show({ color: 'red', title: 'Not undone', message: errorText(error) });
      return false;
    } finally {
      invalidateAreas(client, identityAreas);
    }
  };
}

type TwoRecords = { readonly personId: string; readonly otherId: string };

export type MatchDecisions = {
  readonly same: (records: TwoRecords) => void;
  readonly different: (records: TwoRecords) => void;
  readonly samePair: (caseId: string, relation: 'same-pair' | 'roles-reversed') => void;
  readonly separate: (role: Role) => void;
  readonly undo: (decisionId: string) => void;
  /** Why the last one was refused. */
  readonly error: Error | null;
  /** What the last one did, in words that name nobody. */
  readonly done: string;
};

/** Decides on the matches of a referral, offers to take it back and says what became of it. */
export function useMatchDecisions(referralId: string): MatchDecisions {
  const undoMatches = useUndoMatches();
  const joinAgain = useJoinAgain();
  const [{ done, error }, setResult] = useState<Pick<MatchDecisions, 'done' | 'error'>>({
    done: '',
    error: null,
  });
  const undoAll = (decisionIds: readonly string[], undo = undoMatches): void => {
    void undo(decisionIds).then(
      (isUndone) => isUndone && setResult({ done: 'Undone.', error: null }),
    );
  };
  const tell = (
    words: string,
    { decisionIds }: { decisionIds: readonly string[] },
    undo = undoMatches,
  ): void => {
    setResult({ done: `${words}.`, error: null });
    if (decisionIds.length > 0) showUndo(words, () => undoAll(decisionIds, undo));
  };
  const onError = (failure: Error): void => setResult({ done: '', error: failure });
  const decide = useChange('matching.decide', {
    changes: identityAreas,
    onSuccess: (output, { verdict }) =>
      tell(
        verdict === 'same' ? 'Joined as the same person' : 'Kept apart as different people',
        output,
      ),
    onError,
  });
  const decidePair = useChange('matching.decidePair', {
    changes: identityAreas,
    onSuccess: (output) => tell('Joined as the same two people', output),
    onError,
  });
  const separate = useChange('matching.separate', {
    changes: identityAreas,
    onSuccess: (output, { role }) =>
      tell(`The ${role} has a record of their own now`, output, joinAgain),
    onError,
  });
  const isBusy = decide.isPending || decidePair.isPending || separate.isPending;
  // A button that is disabled for a moment would lose the focus, so a second press is passed over.
  const unlessBusy = (act: () => void): void => {
    if (!isBusy) act();
  };
  return {
    same: (records) => unlessBusy(() => decide.mutate({ ...records, verdict: 'same' })),
    different: (records) => unlessBusy(() => decide.mutate({ ...records, verdict: 'different' })),
    samePair: (caseId, relation) =>
      unlessBusy(() => decidePair.mutate({ referralId, caseId, relation })),
    separate: (role) => unlessBusy(() => separate.mutate({ referralId, role })),
    undo: (decisionId) => undoAll([decisionId]),
    error,
    done,
  };
}
