import { Button } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import { dateWithYear } from '../../../shared/domain/date-words.ts';
import type { Referral } from '../../../shared/domain/referral.ts';
import { Chip } from '../../components/Chip.tsx';
import { CriteriaChips } from '../../components/CriteriaChips.tsx';
import { PageTitle } from '../../components/PageTitle.tsx';
import { PairTitle } from '../../components/PairTitle.tsx';
import { counted, shortDay } from '../../lib/format.ts';
import classes from './ReferralHead.module.css';

type Props = {
  readonly referral: Referral;
  /** What was changed of it, at the right. */
  readonly history: ReactNode;
};

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
