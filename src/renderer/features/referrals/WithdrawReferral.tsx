import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Referral } from '../../../shared/domain/referral.ts';
import { ReasonModal } from '../../components/ReasonModal.tsx';
import { showUndo } from '../../components/show-undo.ts';
import { useChange } from '../../lib/use-change.ts';
import { decisionAreas, useReopen } from './use-reopen.ts';

type Props = { readonly referral: Referral };

/** Lays a referral aside because its referrer takes it back; nothing where an agenda has it. */
export function WithdrawReferral({ referral }: Props): ReactNode {
  const { id, caseNumber, status, meetingOn } = referral;
  const [isOpen, setOpen] = useState(false);
  const navigate = useNavigate();
  const reopen = useReopen();
  const withdraw = useChange('referrals.withdraw', {
    changes: decisionAreas,
    onSuccess: () => {
      setOpen(false);
      const done = `Withdrawn: case ${caseNumber}`;
      const back =
        status === 'accepted' ? `${done}. Undo puts it back among those to decide` : done;
      showUndo(back, () => {
        void reopen([id]).then((isBack) => isBack && navigate(`/referrals/${id}`));
      });
    },
  });
  if ((status !== 'received' && status !== 'accepted') || meetingOn !== null) return null;
  return (
    <>
      <Button variant="default" size="xs" onClick={() => setOpen(true)}>
        Withdraw
      </Button>
      {isOpen && (
        <ReasonModal
          title={`Withdraw the referral of case ${caseNumber}`}
          note="For a referral that its referrer takes back. It is kept, is not heard, and no later referral counts from it."
          label="Why it is withdrawn"
          confirmLabel="Withdraw"
          place={`referral/${id}/withdraw`}
          isBusy={withdraw.isPending}
          onConfirm={(reason) => withdraw.mutate({ id, reason })}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
