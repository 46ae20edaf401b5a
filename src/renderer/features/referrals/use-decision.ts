import { useNavigate } from 'react-router';
import type { Referral } from '../../../shared/domain/referral.ts';
import { showUndo } from '../../components/show-undo.ts';
import { useCall } from '../../lib/use-call.ts';
import { useChange } from '../../lib/use-change.ts';
import { nextUndecided } from './next-undecided.ts';
import { decisionAreas, useReopen } from './use-reopen.ts';

type Decision = {
  /** `isRepeat` answers what the verdict leaves to a person; null when it leaves nothing. */
  readonly accept: (reason: string, isRepeat: boolean | null) => void;
  readonly giveBack: (reason: string) => void;
  /** Goes on without deciding; absent when no other referral waits. */
  readonly later: (() => void) | undefined;
  readonly isBusy: boolean;
};

/** Decides a referral and goes on to the next, with the way back offered. */
export function useDecision({ id, caseNumber }: Referral, onSent: () => void): Decision {
  const navigate = useNavigate();
  const reopen = useReopen();
  const waiting = useCall('referrals.list', { status: 'received', limit: 200 }).data?.rows ?? [];
  const next = nextUndecided(
    waiting.map((referral) => referral.id),
    id,
  );
  const goOn = (): void => void navigate(next === null ? '/referrals' : `/referrals/${next}`);

  const handleDone = (done: string): void => {
    onSent();
    showUndo(`${done}: case ${caseNumber}`, () => {
      void reopen([id]).then((isOpen) => isOpen && navigate(`/referrals/${id}`));
    });
    goOn();
  };
  const accept = useChange('referrals.accept', {
    changes: decisionAreas,
    onSuccess: () => handleDone('Accepted'),
  });
  const giveBack = useChange('referrals.return', {
    changes: decisionAreas,
    onSuccess: () => handleDone('Returned'),
  });

  return {
    accept: (reason, isRepeat) => accept.mutate({ id, reason, isRepeat }),
    giveBack: (reason) => giveBack.mutate({ id, reason }),
    later: next === null ? undefined : goOn,
    isBusy: accept.isPending || giveBack.isPending,
  };
}
