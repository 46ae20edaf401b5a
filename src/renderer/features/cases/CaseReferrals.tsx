import type { ReactElement } from 'react';
import { dateWithYear } from '../../../shared/domain/date-words.ts';
import { type ReferralSummary, referralStatusNames } from '../../../shared/domain/referral.ts';
import { Card } from '../../components/Card.tsx';
import { CardRow } from '../../components/CardRow.tsx';
import { CardRows } from '../../components/CardRows.tsx';
import { CriteriaChips } from '../../components/CriteriaChips.tsx';
import { TextLink } from '../../components/TextLink.tsx';

type Props = { readonly referrals: readonly ReferralSummary[] };

export function CaseReferrals({ referrals }: Props): ReactElement {
  return (
    <Card title="Referrals" count={referrals.length}>
      <CardRows>
        {referrals.map(({ id, receivedOn, agencyName, status, ...referral }) => (
          <CardRow
            key={id}
            lead={<TextLink to={`/referrals/${id}`}>{dateWithYear(receivedOn)}</TextLink>}
            note={`${agencyName}, ${referralStatusNames[status].toLowerCase()}`}
          >
            <CriteriaChips
              criteria={referral.criteria}
              repeat={referral.repeat}
              assessmentYes={referral.assessmentYes}
            />
          </CardRow>
        ))}
      </CardRows>
    </Card>
  );
}
