import { Button } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { dateWithYear } from '../../../shared/domain/date-words.ts';
import type { Referral } from '../../../shared/domain/referral.ts';
import { yesNoUnknownNames } from '../../../shared/domain/yes-no-unknown.ts';
import { Card } from '../../components/Card.tsx';
import { Facts } from '../../components/Facts.tsx';
import { otherAreaWords } from './repeat-fact-words.ts';
import { RepeatNeedsForm } from './RepeatNeedsForm.tsx';

type Props = { readonly referral: Referral };

/** What the rule of repeats asks beyond the dates; it can be changed until somebody decides. */
export function RepeatNeeds({ referral }: Props): ReactElement {
  const [isOpen, setOpen] = useState(false);
  const { facts, status } = referral;
  const { wouldBeCrime, identifiedOn } = facts;
  const change = (
    <Button variant="default" size="xs" onClick={() => setOpen(true)}>
      Change
    </Button>
  );
  return (
    <Card
      title="What the repeat rule needs"
      padded
      {...(status === 'received' ? { actions: change } : { note: 'as it was decided' })}
    >
      <Facts
        columns={2}
        facts={[
          ['A crime if reported', yesNoUnknownNames[wouldBeCrime]],
          ['Identified', identifiedOn === null ? 'Not recorded' : dateWithYear(identifiedOn)],
          ['In another area', otherAreaWords(facts)],
        ]}
      />
      {isOpen && <RepeatNeedsForm referral={referral} onDone={() => setOpen(false)} />}
    </Card>
  );
}
