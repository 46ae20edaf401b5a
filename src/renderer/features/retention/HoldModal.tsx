import { Button, Group, Modal, Radio, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, type ReactElement, useState } from 'react';
import { z } from 'zod';
import { CalendarDate } from '../../../shared/domain/calendar-date.ts';
import { DateField } from '../../components/DateField.tsx';
import { FormEnd } from '../../components/FormEnd.tsx';
import { showUndo } from '../../components/show-undo.ts';
import { errorText } from '../../lib/error-text.ts';
import { today } from '../../lib/format.ts';
import { anotherReason, reasonInWords } from '../../lib/reason-in-words.ts';
import { useChange } from '../../lib/use-change.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { useReturnFocus } from '../../lib/use-return-focus.ts';
import { retentionAreas } from './retention-words.ts';

type Props = {
  readonly caseId: string;
  /** Or `this case`. */
  readonly caseNumber: string;
  readonly onClose: () => void;
};

const reasons = [
  'Death review',
  'Court case or police investigation',
  'Complaint or inquiry',
  'Request for access to records',
  'A child who is not yet 25',
  anotherReason,
] as const;

const TypedHold = z.strictObject({
  reason: z.enum(reasons),
  words: z.string(),
  untilOn: CalendarDate.nullable(),
});
type TypedHold = z.infer<typeof TypedHold>;

const nothing: TypedHold = { reason: 'Death review', words: '', untilOn: null };

/** Asks why a case is kept, and until when. */
export function HoldModal({ caseId, caseNumber, onClose }: Props): ReactElement {
  const [typed, setTyped] = useState(nothing);
  const { reason, words, untilOn } = typed;
  const [problem, setProblem] = useState<'no-words' | 'past' | null>(null);
  const change = (changes: Partial<TypedHold>): void => {
    setTyped((known) => ({ ...known, ...changes }));
    setProblem(null);
  };
  const draft = useDraft({
    place: `case/${caseId}/hold`,
    schema: TypedHold,
    typed: words === '' && untilOn === null ? null : typed,
    onGiveBack: (given) => setTyped(given ?? nothing),
  });
  useReturnFocus();
  const hold = useHold(() => {
    draft.sent();
    onClose();
  });

  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (reason === anotherReason && words.trim() === '') setProblem('no-words');
    else if (untilOn !== null && untilOn <= today()) setProblem('past');
    else hold.send({ caseId, reason: reasonInWords(reason, words), untilOn });
  };

  return (
    <Modal opened onClose={onClose} title={`Put ${caseNumber} on hold`} size="lg">
      <form onSubmit={handleSubmit} noValidate>
        <Stack gap="md">
          <Text size="sm">
            A case on hold is not destroyed, however old it is. Everybody who sees the case sees
            why.
          </Text>
          <Radio.Group
            label="Why"
            value={reason}
            onChange={(value) =>
              change({ reason: reasons.find((known) => known === value) ?? reason })
            }
          >
            <Stack gap="xs" mt="xs">
              {reasons.map((value) => (
                <Radio key={value} value={value} label={value} />
              ))}
            </Stack>
          </Radio.Group>
          <Group align="flex-start" gap="md" grow>
            <TextInput
              label="In a few words"
              value={words}
              maxLength={400}
              error={problem === 'no-words' ? 'Say why' : undefined}
              onChange={(event) => change({ words: event.currentTarget.value })}
            />
            <DateField
              label="Review it again on"
              placeholder="No day: until it is lifted"
              base={today()}
              clearable
              value={untilOn}
              error={problem === 'past' ? 'Choose a day that is still to come' : undefined}
              onChange={(day) => change({ untilOn: day })}
            />
          </Group>
          {hold.error !== null && (
            <Text size="sm" role="alert" c="var(--ct-danger)">
              {errorText(hold.error)}
            </Text>
          )}
          <FormEnd draft={draft} onCancel={onClose}>
            <Button type="submit" loading={hold.isBusy}>
              Hold it
            </Button>
          </FormEnd>
        </Stack>
      </form>
    </Modal>
  );
}

type Holding = {
  readonly caseId: string;
  readonly reason: string;
  readonly untilOn: string | null;
};

function useHold(onDone: () => void) {
  const [error, setError] = useState<Error | null>(null);
  const lift = useChange('retention.lift', { changes: retentionAreas });
  const hold = useChange('retention.hold', { changes: retentionAreas, onError: setError });
  return {
    error,
    isBusy: hold.isPending,
    send: (holding: Holding): void =>
      hold.mutate(holding, {
        onSuccess: () => {
          onDone();
          showUndo('The case is on hold', () => lift.mutate({ caseId: holding.caseId }));
        },
      }),
  };
}
