import {
  IconAlertCircle,
  IconCircleCheck,
  IconCircleHalf2,
  IconHelpCircle,
  type IconProps,
} from '@tabler/icons-react';
import type { ComponentType, ReactElement } from 'react';
import type { MatchReason } from '../../../shared/domain/matching/score-match.ts';
import classes from './MatchReasons.module.css';

type Props = { readonly reasons: readonly MatchReason[] };

const icons: Record<MatchReason['verdict'], ComponentType<IconProps>> = {
  agrees: IconCircleCheck,
  nearly: IconCircleHalf2,
  open: IconHelpCircle,
  differs: IconAlertCircle,
};

const order = Object.keys(icons);

/** What speaks for and against it: agreeing first, then what is open, then what differs. */
export function MatchReasons({ reasons }: Props): ReactElement {
  const sorted = reasons.toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
  return (
    <ul className={classes['reasons']}>
      {sorted.map(({ field, verdict, text }) => {
        const Icon = icons[verdict];
        return (
          <li key={field} data-verdict={verdict}>
            <Icon aria-hidden size={15} stroke={1.8} />
            {text}
          </li>
        );
      })}
    </ul>
  );
}
