import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import type { ReactElement, ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { dateWithYear } from '../../../shared/domain/date-words.ts';
import type { Referral } from '../../../shared/domain/referral.ts';
import { Chip } from '../../components/Chip.tsx';
import { CriteriaChips } from '../../components/CriteriaChips.tsx';
import { KeyCap } from '../../components/KeyCap.tsx';
import { PageTitle } from '../../components/PageTitle.tsx';
import { PairTitle } from '../../components/PairTitle.tsx';
import { counted, shortDay } from '../../lib/format.ts';
import { type PageKey, usePageKeys } from '../../lib/page-keys.ts';
import { useHoldsKey } from '../../lib/use-holds-key.ts';
import { useMay } from '../../lib/viewer.ts';
import classes from './ReferralHead.module.css';

type Props = {
  readonly referral: Referral;
  /** What was changed of it, at the right. */
  readonly history: ReactNode;
};

const noKeys: readonly PageKey[] = [];
const keys: readonly PageKey[] = [{ keys: ['E'], does: 'correct the referral' }];

/** For whoever may, and holds the key to what is confidential of it. */
function CorrectButton({ referralId }: { readonly referralId: string }): ReactElement | null {
  const navigate = useNavigate();
  const mayCorrect = useMay('forms.correct');
  const holdsKey = useHoldsKey();
  const isOffered = mayCorrect && holdsKey;
  const path = `/referrals/${referralId}/correct`;
  useHotkeys(isOffered ? [['E', () => void navigate(path)]] : []);
  usePageKeys(isOffered ? keys : noKeys);
  if (!isOffered) return null;
  return (
    <Button
      component={Link}
      to={path}
      variant="default"
      aria-keyshortcuts="E"
      rightSection={<KeyCap>E</KeyCap>}
    >
      Correct
    </Button>
  );
}

export function ReferralHead({ referral, history }: Props): ReactElement {
  const { victim, perpetrator, criteria, repeat, assessmentYes, childrenCount, facts } = referral;
  const heardOn = referral.earlier.find((earlier) => earlier.heardOn !== null)?.heardOn;
  return (
    <>
      <PageTitle
        title={<PairTitle victim={victim} perpetrator={perpetrator} on={referral.receivedOn} />}
        note={facts.relationship}
      >
        {history}
        <CorrectButton referralId={referral.id} />
        <Button component={Link} to={`/cases/${referral.caseId}`} variant="default">
          Open case {referral.caseNumber}
        </Button>
      </PageTitle>
      <div className={classes['line']}>
        <CriteriaChips {...{ criteria, repeat, assessmentYes }} />
        {childrenCount > 0 && (
          <Chip kind="plain">{counted(childrenCount, 'child', 'children')}</Chip>
        )}
        {heardOn !== null && heardOn !== undefined && (
          <Chip kind="written">Heard before, {dateWithYear(heardOn)}</Chip>
        )}
        <span className={classes['from']}>
          {referral.reference !== '' && `${referral.reference}, `}from {referral.agencyName},
          received {shortDay(referral.receivedOn)}
        </span>
      </div>
    </>
  );
}
