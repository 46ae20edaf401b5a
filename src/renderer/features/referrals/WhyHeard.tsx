import type { ReactElement } from 'react';
import type { Forum } from '../../../shared/domain/forum.ts';
import type { Referral } from '../../../shared/domain/referral.ts';
import { Card } from '../../components/Card.tsx';
import { CriterionItem } from './CriterionItem.tsx';
import { criteriaLines } from './criteria-lines.ts';
import { PointToConsider } from './PointToConsider.tsx';
import { RepeatRule } from './RepeatRule.tsx';
import { ScoreBar } from './ScoreBar.tsx';
import classes from './WhyHeard.module.css';

type Props = { readonly referral: Referral; readonly forum: Forum };

/** Every criterion with what decided it; one that is met is enough. */
export function WhyHeard({ referral, forum }: Props): ReactElement {
  const lines = criteriaLines(referral, forum);
  const { settings } = forum;
  return (
    <Card title="Why it may be heard" note="one criterion is enough" padded>
      <ul className={classes['criteria']}>
        {lines.map((line) => (
          <CriterionItem key={line.criterion} line={line}>
            {line.criterion === 'repeat' && <RepeatRule repeat={referral.repeat} />}
            {line.criterion === 'visible-high-risk' && referral.assessmentYes !== null && (
              <ScoreBar
                yes={referral.assessmentYes}
                limit={settings.criteria.highRiskThreshold}
                maximum={settings.criteria.assessmentMaximum}
              />
            )}
            {line.point !== null && <PointToConsider words={line.point} />}
          </CriterionItem>
        ))}
      </ul>
    </Card>
  );
}
