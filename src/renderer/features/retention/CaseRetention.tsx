import type { ReactElement } from 'react';
import { Chip } from '../../components/Chip.tsx';
import { TextLink } from '../../components/TextLink.tsx';
import { shortDay } from '../../lib/format.ts';
import { useCall } from '../../lib/use-call.ts';
import classes from './CaseRetention.module.css';
import { HoldButton } from './HoldButton.tsx';
import { LiftButton } from './LiftButton.tsx';
import { heldWords } from './retention-words.ts';

/** When a case is reviewed, or who holds it, on its own page. */
export function CaseRetention({ caseId }: { readonly caseId: string }): ReactElement | null {
  const { data } = useCall('retention.ofCase', { caseId });
  if (data === undefined) return null;
  const { reviewOn, isDue, reason, holds, proposal } = data;
  return (
    <div className={classes['line']}>
      {holds.map((hold) => (
        <span key={hold.heldAt} className={classes['part']}>
          <Chip kind="held">On hold</Chip>
          <span>
            {hold.reason} <span className={classes['muted']}>({heldWords(hold)})</span>
          </span>
        </span>
      ))}
      {proposal !== null && (
        <span className={classes['part']}>
          <Chip kind="open-point">Proposed to be destroyed</Chip>
          <TextLink to="/retention">by {proposal.isOwn ? 'you' : proposal.proposedBy}</TextLink>
        </span>
      )}
      {holds.length === 0 && reviewOn !== null && (
        <span className={classes['muted']}>
          {isDue ? 'To be reviewed since' : 'To be reviewed on'} {shortDay(reviewOn)}, {reason}
        </span>
      )}
      {holds.length === 0 ? (
        <HoldButton caseId={caseId} caseNumber="this case" />
      ) : (
        <LiftButton caseId={caseId} caseNumber="this case" holds={holds} />
      )}
    </div>
  );
}
