import { Button, Checkbox, Group, Modal, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import { roleNames } from '../../../shared/domain/access/user.ts';
import type { CaseReader } from '../../../shared/ipc/contract/cases.ts';
import { FormEnd } from '../../components/FormEnd.tsx';
import { showUndo } from '../../components/show-undo.ts';
import { errorText } from '../../lib/error-text.ts';
import { counted } from '../../lib/format.ts';
import { anotherReason, reasonInWords } from '../../lib/reason-in-words.ts';
import { useChange } from '../../lib/use-change.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { useReturnFocus } from '../../lib/use-return-focus.ts';
import { useViewer } from '../../lib/viewer.ts';

type Props = {
  readonly caseId: string;
  /** Those to whom it is open. */
  readonly readers: readonly CaseReader[];
  readonly onClose: () => void;
};

const reasons = ['Conflict of interest', 'Staff case', anotherReason] as const;

const TypedClosing = z.strictObject({
  userIds: z.array(z.uuid()),
  reason: z.enum(reasons),
  words: z.string(),
});
type TypedClosing = z.infer<typeof TypedClosing>;

const nothing: TypedClosing = { userIds: [], reason: 'Conflict of interest', words: '' };

/** Asks to whom a case is to be closed, and why. */
export function CloseCaseModal({ caseId, readers, onClose }: Props): ReactElement {
  const [closing, setClosing] = useState(nothing);
  const { userIds, reason, words } = closing;
  const change = (changes: Partial<TypedClosing>): void =>
    setClosing((known) => ({ ...known, ...changes }));
  const draft = useDraft({
    place: `case/${caseId}/close`,
    schema: TypedClosing,
    typed: userIds.length === 0 && words === '' ? null : closing,
    onGiveBack: (typed) => setClosing(typed === null ? nothing : onlyReaders(typed, readers)),
  });
  const [problem, setProblem] = useState<'nobody' | 'no-words' | null>(null);
  const viewer = useViewer();
  const close = useCloseCase(() => {
    draft.sent();
    onClose();
  });
  const isOwn = viewer !== null && userIds.includes(viewer.userId);
  useReturnFocus();

  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (userIds.length === 0) setProblem('nobody');
    else if (reason === anotherReason && words.trim() === '') setProblem('no-words');
    else close.send({ caseId, userIds, reason: reasonInWords(reason, words) }, isOwn);
  };

  return (
    <Modal opened onClose={onClose} title="Close this case to…" size="lg">
      <form onSubmit={handleSubmit} noValidate>
        <Stack gap="md">
          <Text size="sm">
            They no longer see, find or count it: on an agenda they read “Case 6, not for you”. They
            are not told why.
          </Text>
          <Checkbox.Group
            label="Who"
            value={userIds}
            onChange={(chosen) => {
              change({ userIds: chosen });
              setProblem(null);
            }}
            error={problem === 'nobody' ? 'Choose somebody' : undefined}
          >
            <Stack gap="xs" mt="xs">
              {readers.map(({ userId, name, role, agencyName }) => (
                <Checkbox
                  key={userId}
                  value={userId}
                  label={`${name}, ${agencyName === '' ? roleNames[role].toLowerCase() : agencyName}${
                    userId === viewer?.userId ? ' (you)' : ''
                  }`}
                />
              ))}
            </Stack>
          </Checkbox.Group>
          <Radio.Group
            label="Why"
            value={reason}
            onChange={(value) =>
              change({ reason: reasons.find((known) => known === value) ?? reason })
            }
          >
            <Group gap="md" mt="xs">
              {reasons.map((value) => (
                <Radio key={value} value={value} label={value} />
              ))}
            </Group>
          </Radio.Group>
          <TextInput
            label="In a few words"
            value={words}
            maxLength={400}
            error={problem === 'no-words' ? 'Say why' : undefined}
            onChange={(event) => {
              change({ words: event.currentTarget.value });
              setProblem(null);
            }}
          />
          {isOwn && (
            <Text size="sm" fw={550}>
              You will not see this case any more, until somebody else opens it for you again.
            </Text>
          )}
          {close.error !== null && (
            <Text size="sm" role="alert" c="red">
              {errorText(close.error)}
            </Text>
          )}
          <FormEnd draft={draft} onCancel={onClose}>
            <Button type="submit" loading={close.isBusy}>
              {userIds.length === 0
                ? 'Close it'
                : `Close to ${counted(userIds.length, 'person', 'people')}`}
            </Button>
          </FormEnd>
        </Stack>
      </form>
    </Modal>
  );
}

/** Somebody may have been removed since, or the case closed to them. */
const onlyReaders = (typed: TypedClosing, readers: readonly CaseReader[]): TypedClosing => ({
  ...typed,
  userIds: typed.userIds.filter((id) => readers.some(({ userId }) => userId === id)),
});

type Closing = { readonly caseId: string; readonly userIds: string[]; readonly reason: string };

/** Closes it and offers to take that back; whoever closes it to themselves leaves it behind. */
function useCloseCase(onDone: () => void) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [error, setError] = useState<Error | null>(null);
  const reopen = useChange('cases.reopen', { changes: ['cases'] });
  const close = useChange('cases.close', { changes: ['cases'], onError: setError });

  const leave = (): void => {
    void navigate('/cases');
    // What was read of the case before must not be seen again.
    void client.resetQueries({ predicate: ({ queryKey: [name] }) => name !== 'store.status' });
  };
  return {
    error,
    isBusy: close.isPending,
    send: ({ caseId, userIds, reason }: Closing, isOwn: boolean): void =>
      close.mutate(
        { caseId, userIds, reason },
        {
          onSuccess: () => {
            onDone();
            if (isOwn) leave();
            else {
              showUndo(`Closed to ${counted(userIds.length, 'person', 'people')}`, () =>
                reopen.mutate({ caseId, userIds }),
              );
            }
          },
        },
      ),
  };
}
