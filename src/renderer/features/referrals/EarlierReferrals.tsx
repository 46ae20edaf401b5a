import { IconInfoCircle } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { dateWithYear } from '../../../shared/domain/date-words.ts';
import { type Referral, referralStatusNames } from '../../../shared/domain/referral.ts';
import { Card } from '../../components/Card.tsx';
import { TextLink } from '../../components/TextLink.tsx';
import classes from './EarlierReferrals.module.css';

type Props = { readonly referral: Pick<Referral, 'earlier' | 'repeat'> };

/** What is known of this pair from before, and of either of them with somebody else. */
export function EarlierReferrals({ referral }: Props): ReactElement {
  const { earlier, repeat } = referral;
  const ofPair = new Set(earlier.map(({ id }) => id));
  const withOthers = repeat.passedOver.filter(({ referralId }) => !ofPair.has(referralId));
  return (
    <Card
      title="Earlier referrals of this pair"
      {...(earlier.length > 0 && { count: earlier.length })}
    >
      {earlier.length === 0 && <p className={classes['none']}>Not referred here before.</p>}
      <ul className={classes['list']}>
        {earlier.map(({ id, receivedOn, status, heardOn }) => (
          <li key={id} className={classes['row']}>
            <TextLink to={`/referrals/${id}`}>Referred {dateWithYear(receivedOn)}</TextLink>
            <span className={classes['note']}>
              {referralStatusNames[status]}
              {heardOn !== null && `, heard ${dateWithYear(heardOn)}`}
            </span>
          </li>
        ))}
      </ul>
      {withOthers.map(({ referralId, reason, why }) => (
        <p key={referralId} className={classes['others']}>
          <IconInfoCircle aria-hidden size={16} stroke={1.8} />
          <span>
            {reason}.{' '}
            {why !== 'other-area' && <TextLink to={`/referrals/${referralId}`}>Open it</TextLink>}
          </span>
        </p>
      ))}
    </Card>
  );
}
