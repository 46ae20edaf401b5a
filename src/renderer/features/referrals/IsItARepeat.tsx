import { Group, Radio } from '@mantine/core';
import type { ReactElement } from 'react';
import { usePlainKeys } from '../../lib/plain-keys.ts';

type Props = {
  /** Why the rule leaves it open. */
  readonly reason: string;
  readonly isRepeat: boolean | null;
  readonly isMissing: boolean;
  readonly onAnswer: (isRepeat: boolean) => void;
};

const answers = { yes: 'Yes, a repeat', no: 'No, a new referral' } as const;

/** Asks what only a person can say. */
export function IsItARepeat({ reason, isRepeat, isMissing, onAnswer }: Props): ReactElement {
  usePlainKeys({ y: () => onAnswer(true), n: () => onAnswer(false) });
  const given = isRepeat === null ? null : isRepeat ? answers.yes : answers.no;
  return (
    <Radio.Group
      label="Is it a repeat?"
      description={`${reason}.`}
      value={given}
      onChange={(value) => onAnswer(value === answers.yes)}
      error={isMissing ? 'Say whether it is a repeat' : undefined}
    >
      <Group gap="lg" mt="xs" mb={isMissing ? 'xs' : 0}>
        <Radio value={answers.yes} label={answers.yes} aria-keyshortcuts="Y" />
        <Radio value={answers.no} label={answers.no} aria-keyshortcuts="N" />
      </Group>
    </Radio.Group>
  );
}
