import type { ReactNode } from 'react';
import type { Criterion, CriterionMet } from '../../shared/domain/referral-criteria.ts';
import { repeatOutcomeNames, type RepeatVerdict } from '../../shared/domain/repeat.ts';
import { Chip, type ChipKind } from './Chip.tsx';
import classes from './CriteriaChips.module.css';

type Props = {
  readonly criteria: readonly CriterionMet[];
  readonly repeat: RepeatVerdict;
  readonly assessmentYes: number | null;
  /** Somebody like one of the people is in the store, and nobody has decided on it. */
  readonly mayBeKnown?: boolean;
  /** Where the reasons stand; absent when the place says them itself. */
  readonly reasons?: 'beside' | 'below';
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
    repeat: repeatOutcomeNames[repeat.outcome],
    'visible-high-risk': assessmentYes === null ? 'High risk' : `${assessmentYes} yes`,
    'professional-judgement': 'Judgement',
    'potential-escalation': 'Escalation',
  };
  const met = criteria.map(({ criterion, reason }) => ({
    kind: chipKinds[criterion],
    label: words[criterion],
    reason,
  }));
  return [...conflictOf(repeat), ...unsettled(repeat), ...met];
}

const seenBefore: Reason = {
  kind: 'open-point',
  label: 'Seen before?',
  reason: 'Somebody like one of them is in the store',
};

const conflictOf = ({ conflict }: RepeatVerdict): Reason[] =>
  conflict === null ? [] : [{ kind: 'overdue', label: 'Roles reversed', reason: conflict }];

/** What is no criterion, but to be known before the case is decided. */
const unsettled = ({ outcome, reason }: RepeatVerdict): Reason[] =>
  outcome === 'possible-repeat' || outcome === 'merge'
    ? [{ kind: 'repeat', label: repeatOutcomeNames[outcome], reason }]
    : [];

/** Why a case may be heard: one chip for each criterion, and the reason next to the label. */
export function CriteriaChips(props: Props): ReactNode {
  const { assessmentYes, mayBeKnown = false } = props;
  const found = reasonsFor(props);
  const reasons = mayBeKnown ? [seenBefore, ...found] : found;
  if (reasons.length === 0) {
    return <span className={classes['words']}>{noCriterionWords(assessmentYes)}</span>;
  }
  const sentences = [
    ...(found.length === 0 ? [noCriterionWords(assessmentYes)] : []),
    ...found.map(({ reason }) => reason),
    ...(mayBeKnown ? [seenBefore.reason] : []),
  ];
  const words = sentences.join('. ');
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

const noCriterionWords = (assessmentYes: number | null): string =>
  assessmentYes === null ? 'No criterion met' : `No criterion met, ${assessmentYes} yes`;
