import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { ConfirmedRepeat as Confirmed } from '../../../shared/domain/referral.ts';
import { repeatOutcomeNames } from '../../../shared/domain/repeat.ts';
import { repeatRuleWords } from './repeat-words.ts';

type Props = { readonly confirmed: Confirmed };

/** Whether it was a repeat as it was decided: what came later does not change it. */
export function ConfirmedRepeat({ confirmed }: Props): ReactElement {
  const { repeat, confirmedBy } = confirmed;
  const words = [`${repeat.reason}.`, repeatRuleWords(repeat)].filter((part) => part !== null);
  return (
    <Text size="sm" c="dimmed">
      {repeatOutcomeNames[repeat.outcome]} when decided: {words.join(' ')}{' '}
      {confirmedBy === '' ? 'Who confirmed it is not recorded.' : `Confirmed by ${confirmedBy}.`}
    </Text>
  );
}
