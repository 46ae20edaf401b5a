import { IconAlertCircle, IconRepeat } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { MatchedPair } from '../../../shared/domain/matching/match-view.ts';
import { isRepeat, repeatOutcomeNames, type RepeatVerdict } from '../../../shared/domain/repeat.ts';
import classes from './IfTheSame.module.css';

type Props = { readonly pair: MatchedPair; readonly isReversed: boolean };

/** What would follow if the two pairs were one: the repeat with its dates, or what to do first. */
export function IfTheSame({ pair, isReversed }: Props): ReactElement | null {
  if (isReversed) {
    return (
      <p className={classes['follows']} data-kind="reversed">
        <IconAlertCircle aria-hidden size={16} stroke={1.8} />
        <span>
          <strong>If so, the roles are reversed.</strong> Not a repeat; establish who the primary
          aggressor is.
        </span>
      </p>
    );
  }
  const verdict = pair.repeatIfSame;
  return verdict === null ? null : <WhatFollows verdict={verdict} before="If so: " />;
}

type FollowsProps = {
  readonly verdict: RepeatVerdict;
  /** @default '' */
  readonly before?: string;
};

/** `If so: repeat. The incident …`: the verdict with the dates that decided it. */
export function WhatFollows({ verdict, before = '' }: FollowsProps): ReactElement {
  const name = repeatOutcomeNames[verdict.outcome];
  return (
    <p className={classes['follows']} data-kind={isRepeat(verdict) ? 'repeat' : 'other'}>
      <IconRepeat aria-hidden size={16} stroke={1.8} />
      <span>
        <strong>
          {before}
          {before === '' ? name : name.toLowerCase()}.
        </strong>{' '}
        {verdict.reason}.
      </span>
    </p>
  );
}
