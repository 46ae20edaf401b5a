import { IconArrowBackUp } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { ReferralSummary } from '../../../shared/domain/referral.ts';
import { Chip } from '../../components/Chip.tsx';
import { shortDay } from '../../lib/format.ts';
import classes from './DecisionChip.module.css';

type Props = { readonly referral: Pick<ReferralSummary, 'status' | 'meetingOn'> };

/** What was decided, and where an accepted referral stands now. */
export function DecisionChip({ referral: { status, meetingOn } }: Props): ReactElement {
  if (status === 'received') return <Chip kind="open-point">To decide</Chip>;
  if (status === 'returned') {
    return (
      <Chip kind="plain" icon={IconArrowBackUp}>
        Returned
      </Chip>
    );
  }
  return (
    <span className={classes['decision']}>
      <Chip kind="done">Accepted</Chip>
      <span className={classes['where']}>
        {meetingOn === null ? 'not listed yet' : `listed ${shortDay(meetingOn)}`}
      </span>
    </span>
  );
}
