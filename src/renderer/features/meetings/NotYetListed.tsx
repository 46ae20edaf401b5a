import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { ReferralSummary } from '../../../shared/domain/referral.ts';
import { Card } from '../../components/Card.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { CriteriaChips } from '../../components/CriteriaChips.tsx';
import { PairName } from '../../components/PairName.tsx';
import { counted } from '../../lib/format.ts';
import classes from './NotYetListed.module.css';

type Props = {
  readonly candidates: readonly ReferralSummary[];
  readonly onAdd: (referralIds: readonly string[]) => void;
};

/** Accepted referrals that wait for a meeting. */
export function NotYetListed({ candidates, onAdd }: Props): ReactElement {
  const addAll =
    candidates.length > 1 ? (
      <Button
        variant="default"
        size="xs"
        onClick={() => onAdd(candidates.map(({ id }) => id))}
        leftSection={<IconPlus aria-hidden size={15} />}
      >
        Add all
      </Button>
    ) : undefined;

  return (
    <Card
      title="Not yet listed"
      count={candidates.length}
      className={classes['card'] ?? ''}
      {...(addAll && { actions: addAll })}
    >
      {candidates.length === 0 ? (
        <EmptyState>Every accepted referral is on an agenda. The next ones appear here.</EmptyState>
      ) : (
        <ul className={classes['list']}>
          {candidates.map((referral) => (
            <li key={referral.id}>
              <div className={classes['who']}>
                <PairName victim={referral.victim} perpetrator={referral.perpetrator} />
                <span className={classes['why']}>
                  <CriteriaChips
                    criteria={referral.criteria}
                    repeat={referral.repeat}
                    assessmentYes={referral.assessmentYes}
                  />
                  {referral.childrenCount > 0 &&
                    counted(referral.childrenCount, 'child', 'children')}
                </span>
              </div>
              <Button
                variant="default"
                size="xs"
                aria-label={`Add ${referral.victim.surname}`}
                onClick={() => onAdd([referral.id])}
                leftSection={<IconPlus aria-hidden size={15} />}
              >
                Add
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
