import { Button, Group, SegmentedControl, Stack, Textarea } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { type ReactElement, type ReactNode, useRef, useState } from 'react';
import type { Forum } from '../../../shared/domain/forum.ts';
import { acceptanceReason } from '../../../shared/domain/referral-criteria.ts';
import {
  adviceOf,
  type ReferralAdvice,
  returnReason,
} from '../../../shared/domain/referral-decision.ts';
import type { Referral } from '../../../shared/domain/referral.ts';
import { GivenBack } from '../../components/GivenBack.tsx';
import { KeyCap } from '../../components/KeyCap.tsx';
import { usePageKeys } from '../../lib/page-keys.ts';
import { usePlainKeys } from '../../lib/plain-keys.ts';
import { criteriaLines } from './criteria-lines.ts';
import { IsItARepeat } from './IsItARepeat.tsx';
import { useDecision } from './use-decision.ts';
import { useDecisionDraft, type TypedReasons } from './use-decision-draft.ts';
import { useRepeatAnswer } from './use-repeat-answer.ts';

type Props = {
  readonly referral: Referral;
  readonly forum: Forum;
  /** What to know before deciding. */
  readonly note: ReactNode;
};
type Choice = keyof TypedReasons;

const choices = [
  { value: 'accept', label: 'Accept' },
  { value: 'return', label: 'Return to referrer' },
] as const;

const pageKeys = [
  { keys: ['A', 'R'], does: 'write why to accept, why to return' },
  { keys: ['Ctrl Enter'], does: 'decide, and go to the next' },
  { keys: ['Alt F'], does: 'to “Seen before?” and back' },
  { keys: ['↑', '↓'], does: 'next, previous match' },
  { keys: ['Alt L'], does: 'the match is the same' },
  { keys: ['Alt D'], does: 'the match is different' },
];

function hintFor(choice: Choice, { mayAccept }: ReferralAdvice): string {
  if (choice === 'return') return 'The referrer reads this: say what is missing or why not.';
  if (mayAccept === true) return 'The minutes show this reason.';
  return mayAccept === null
    ? 'Settle first what is still open, or say why it should be heard all the same.'
    : 'No criterion is met. Say why it should be heard all the same.';
}

export function DecisionCard({ referral, forum, note }: Props): ReactElement {
  const [choice, setChoice] = useState<Choice>('accept');
  // Until somebody types, the reason follows the criteria: a decision elsewhere may change them.
  const [typed, setTyped] = useState<TypedReasons>({});
  const [isMissing, setMissing] = useState(false);
  const draft = useDecisionDraft(referral.id, { choice, typed }, (given) => {
    setChoice(given.choice);
    setTyped(given.typed);
  });
  const { accept, giveBack, later, isBusy } = useDecision(referral, draft.sent);
  const reasonField = useRef<HTMLTextAreaElement>(null);
  const question = useRepeatAnswer(referral);
  const lines = criteriaLines(choice === 'accept' ? question.settled : referral, forum);
  const advice = adviceOf(lines);
  const drafts: Record<Choice, string> = {
    accept: acceptanceReason(advice.criteria),
    return: returnReason(lines),
  };
  const reason = typed[choice] ?? drafts[choice];

  const decide = (): void => {
    if (isBusy) return;
    const isAnswered = choice === 'return' || question.mayGoOn();
    if (reason.trim() === '') setMissing(true);
    else if (!isAnswered) return;
    else if (choice === 'accept') accept(reason.trim(), question.isRepeat);
    else giveBack(reason.trim());
  };
  const choose = (value: Choice): void => {
    setChoice(value);
    setMissing(false);
  };
  const chooseAndWrite = (value: Choice): void => {
    choose(value);
    reasonField.current?.focus();
  };
  usePageKeys(pageKeys);
  usePlainKeys({ a: () => chooseAndWrite('accept'), r: () => chooseAndWrite('return') });
  useHotkeys([['mod+Enter', decide]], []);

  return (
    <Stack gap="md">
      <SegmentedControl
        aria-label="Decision"
        fullWidth
        value={choice}
        onChange={choose}
        data={choices.map((option) => ({ ...option }))}
      />
      {choice === 'accept' && referral.repeat.toConfirm && (
        <IsItARepeat
          reason={referral.repeat.reason}
          isRepeat={question.isRepeat}
          isMissing={question.isMissing}
          onAnswer={(isRepeat) => {
            question.answer(isRepeat);
            setMissing(false);
          }}
        />
      )}
      <Textarea
        ref={reasonField}
        label="Reason"
        description={hintFor(choice, advice)}
        value={reason}
        onChange={(event) => {
          setTyped({ ...typed, [choice]: event.currentTarget.value });
          setMissing(false);
        }}
        error={isMissing ? 'Give a reason' : undefined}
        required
        withAsterisk={false}
        maxLength={4000}
        autosize
        minRows={3}
        maxRows={9}
      />
      {note}
      <Group justify="flex-end" gap="sm">
        <GivenBack from={draft.givenBackFrom} onDiscard={draft.discard} />
        {later !== undefined && (
          <Button variant="default" onClick={later}>
            Decide later
          </Button>
        )}
        <Button
          onClick={decide}
          loading={isBusy}
          aria-keyshortcuts="Control+Enter"
          rightSection={<KeyCap>Ctrl Enter</KeyCap>}
        >
          {choice === 'accept' ? 'Accept' : 'Return'}
        </Button>
      </Group>
    </Stack>
  );
}
