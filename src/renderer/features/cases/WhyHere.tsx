import type { ReactElement } from 'react';
import { dateWithYear } from '../../../shared/domain/date-words.ts';
import { criterionNames } from '../../../shared/domain/referral-criteria.ts';
import type { ReferralSummary } from '../../../shared/domain/referral.ts';
import { Card } from '../../components/Card.tsx';
import classes from './WhyHere.module.css';

type Props = { readonly latest: ReferralSummary };

/** The criteria of the latest referral, each with its reason. */
export function WhyHere({ latest }: Props): ReactElement | null {
  if (latest.criteria.length === 0) return null;
  return (
    <Card title="Why it is here" note={`referral of ${dateWithYear(latest.receivedOn)}`} padded>
      <ul className={classes['reasons']}>
        {latest.criteria.map(({ criterion, reason }) => (
          <li key={criterion}>
            <strong>{criterionNames[criterion]}.</strong> {reason}
          </li>
        ))}
      </ul>
    </Card>
  );
}
