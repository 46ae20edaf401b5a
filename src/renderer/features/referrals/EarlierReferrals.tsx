import { IconInfoCircle } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { dateWithYear } from '../../../shared/domain/date-words.ts';
import { type Referral, referralStatusNames } from '../../../shared/domain/referral.ts';
import { Card } from '../../components/Card.tsx';
import { TextLink } from '../../components/TextLink.tsx';
import classes from './EarlierReferrals.module.css';

type Props = { readonly referral: Pick<Referral, 'earlier' | 'victimReferredWithOthers'> };

/** What is known of this pair from before, and that the victim is known with somebody else. */
export function EarlierReferrals({ referral }: Props): ReactElement {
  const { earlier, victimReferredWithOthers } = referral;
  return (
    <Card
      title="Earlier referrals of this pair"
      {...(earlier.length > 0 && { count: earlier.length })}
    >
      {earlier.length === 0 && <p className={classes['none']}>Not referred before.</p>}
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
      {victimReferredWithOthers && (
        <p className={classes['others']}>
          <IconInfoCircle aria-hidden size={16} stroke={1.8} />
          The victim was also referred with somebody else. That does not make this a repeat.
        </p>
      )}
    </Card>
  );
}
