import {
  IconAlertTriangle,
  IconCheck,
  IconMessageReport,
  IconMinus,
  type IconProps,
  IconRepeat,
  IconTrendingUp,
} from '@tabler/icons-react';
import type { ComponentType, ReactElement, ReactNode } from 'react';
import {
  type Criterion,
  criterionNames,
  type CriterionVerdict,
} from '../../../shared/domain/referral-criteria.ts';
import classes from './CriterionItem.module.css';

type Props = { readonly line: CriterionVerdict; readonly children: ReactNode };

const icons: Record<Criterion, ComponentType<IconProps>> = {
  'visible-high-risk': IconAlertTriangle,
  'professional-judgement': IconMessageReport,
  'potential-escalation': IconTrendingUp,
  repeat: IconRepeat,
};

const outcomeWords: Record<CriterionVerdict['outcome'], string> = {
  met: 'Met',
  'not-met': 'Not met',
  'not-known': 'Not known',
};

export function CriterionItem({ line, children }: Props): ReactElement {
  const { criterion, outcome, reason } = line;
  const isMet = outcome === 'met';
  const Icon = isMet ? icons[criterion] : IconMinus;
  return (
    <li className={classes['item']} data-criterion={criterion} data-met={isMet || undefined}>
      <Icon aria-hidden className={classes['icon'] ?? ''} />
      <div className={classes['words']}>
        <strong>{criterionNames[criterion]}.</strong> {reason}
        {children}
      </div>
      <span className={classes['verdict']}>
        {isMet && <IconCheck aria-hidden size={14} stroke={2.4} />}
        {outcomeWords[outcome]}
      </span>
    </li>
  );
}
