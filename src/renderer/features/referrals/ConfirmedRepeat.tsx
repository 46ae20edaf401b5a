import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { ConfirmedRepeat as Confirmed } from '../../../shared/domain/referral.ts';
import { repeatOutcomeNames } from '../../../shared/domain/repeat.ts';
import { repeatRuleWords } from './repeat-words.ts';

/** An answer to a question stands in the reason, with who gave it. */
const whoConfirmed = (by: string): string =>
  by === '' ? 'Who confirmed it is not recorded.' : `Confirmed by ${by}.`;

type Props = { readonly confirmed: Confirmed };

/** Whether it was a repeat as it was decided: what came later does not change it. */
export function ConfirmedRepeat({ confirmed }: Props): ReactElement {
  const { repeat, confirmedBy } = confirmed;
  const words = [`${repeat.reason}.`, repeatRuleWords(repeat)].filter((part) => part !== null);
  return (
    <Text size="sm" c="dimmed">
      {repeatOutcomeNames[repeat.outcome]} when decided: {words.join(' ')}{' '}
      {repeat.answer === null && whoConfirmed(confirmedBy)}
    </Text>
  );
}
