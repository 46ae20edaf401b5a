import type { ReactElement, ReactNode } from 'react';
import type { Criterion, CriterionMet } from '../../shared/domain/referral-criteria.ts';
import type { RepeatVerdict } from '../../shared/domain/repeat.ts';
import { Chip, type ChipKind } from './Chip.tsx';
import classes from './CriteriaChips.module.css';

type Props = {
  readonly criteria: readonly CriterionMet[];
  readonly repeat: RepeatVerdict;
  readonly assessmentYes: number | null;
  /** Where the reasons stand; absent when the place says them itself. */
  readonly reasons?: 'beside' | 'below';
};

const repeatWords: Partial<Record<RepeatVerdict['outcome'], string>> = {
  repeat: 'Repeat',
  'possible-repeat': 'Possible repeat',
  'late-reported': 'Repeat, reported late',
};

const chipKinds: Record<Criterion, ChipKind> = {
  repeat: 'repeat',
  'visible-high-risk': 'high-risk',
  'professional-judgement': 'plain',
  'potential-escalation': 'plain',
};

type Reason = { kind: ChipKind; label: string; reason: string };

function reasonsFor({ criteria, repeat, assessmentYes }: Props): Reason[] {
  const words: Record<Criterion, string> = {
    repeat: repeatWords[repeat.outcome] ?? 'Repeat',
    'visible-high-risk': assessmentYes === null ? 'High risk' : `${assessmentYes} yes`,
    'professional-judgement': 'Judgement',
    'potential-escalation': 'Escalation',
  };
  const met = criteria.map(({ criterion, reason }) => ({
    kind: chipKinds[criterion],
    label: words[criterion],
    reason,
  }));
  return repeat.outcome === 'possible-repeat'
    ? [{ kind: 'repeat', label: 'Possible repeat', reason: repeat.reason }, ...met]
    : met;
}

/** Why a case may be heard: one chip for each criterion, and the reason next to the label. */
export function CriteriaChips(props: Props): ReactNode {
  const reasons = reasonsFor(props);
  if (reasons.length === 0) return <NoCriterion assessmentYes={props.assessmentYes} />;
  const words = reasons.map(({ reason }) => reason).join('. ');
  return (
    <span className={classes['criteria']} data-below={props.reasons === 'below' || undefined}>
      <span className={classes['chips']}>
        {reasons.map(({ kind, label }) => (
          <Chip key={label} kind={kind}>
            {label}
          </Chip>
        ))}
      </span>
      {props.reasons !== undefined && (
        <span className={classes['words']} title={words}>
          {words}
        </span>
      )}
    </span>
  );
}

const NoCriterion = ({ assessmentYes }: Pick<Props, 'assessmentYes'>): ReactElement => (
  <span className={classes['words']}>
    {assessmentYes === null ? 'No criterion met' : `No criterion met, ${assessmentYes} yes`}
  </span>
);
