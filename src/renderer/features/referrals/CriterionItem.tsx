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
import { type Criterion, criterionNames } from '../../../shared/domain/referral-criteria.ts';
import type { CriterionLine } from './criteria-lines.ts';
import classes from './CriterionItem.module.css';

type Props = { readonly line: CriterionLine; readonly children: ReactNode };

const icons: Record<Criterion, ComponentType<IconProps>> = {
  'visible-high-risk': IconAlertTriangle,
  'professional-judgement': IconMessageReport,
  'potential-escalation': IconTrendingUp,
  repeat: IconRepeat,
};

export function CriterionItem({ line, children }: Props): ReactElement {
  const { criterion, isMet, reason } = line;
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
        {isMet ? 'Met' : 'Not met'}
      </span>
    </li>
  );
}
