import { Button, Drawer, Group, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { type ReactElement, useState } from 'react';
import type { Agency } from '../../../shared/domain/agency.ts';
import { roleNames } from '../../../shared/domain/access/user.ts';
import type { ListedUser } from '../../../shared/ipc/contract/users.ts';
import { FormEnd } from '../../components/FormEnd.tsx';
import { NewPassphraseFields } from '../../components/NewPassphraseFields.tsx';
import { errorText } from '../../lib/error-text.ts';
import { useChange } from '../../lib/use-change.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { useStrengthMeter } from '../../lib/use-strength-meter.ts';
import { useViewer } from '../../lib/viewer.ts';
import { RemoveUserModal } from './RemoveUserModal.tsx';
import { ResetPassphraseModal } from './ResetPassphraseModal.tsx';
import {
  draftOf,
  emptyUserForm,
  TypedUser,
  type UserForm,
  userFormProblems,
  withoutPassphrase,
} from './user-form.ts';
import { UserFields } from './UserFields.tsx';

type Props = {
  /** Null to add somebody new. */
  readonly user: ListedUser | null;
  readonly users: readonly ListedUser[];
  readonly agencies: readonly Agency[];
  readonly onClose: () => void;
};

/** One user: new, known, or removed and to be added again. */
export function UserDrawer({ user, users, agencies, onClose }: Props): ReactElement {
  const { form, draft, save, isAdded, meter } = useUserForm({ user, users, onClose });
  const [asked, setAsked] = useState<'reset' | 'remove' | null>(null);
  const isOwn = useViewer()?.userId === user?.id;
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={480}
      title={user === null ? 'Add a user' : `${user.name}, ${roleNames[user.role].toLowerCase()}`}
      transitionProps={{ transition: 'fade', duration: 120 }}
    >
      <form noValidate onSubmit={form.onSubmit((values) => save.send(values))}>
        <Stack gap="lg">
          <UserFields form={form} agencies={agencies} isOwn={isOwn} />
          {isAdded && (
            <div>
              <NewPassphraseFields label="Their first passphrase" form={form} meter={meter} />
              <Text size="sm" c="dimmed" mt="sm">
                Give it to them in person or by phone, never by e-mail. Casetable asks them to
                change it when they come in.
              </Text>
            </div>
          )}
          {save.error !== null && (
            <Text role="alert" c="var(--ct-danger)">
              {errorText(save.error)}
            </Text>
          )}
          <FormEnd draft={draft} onCancel={onClose}>
            <Button type="submit" loading={save.isPending}>
              {user === null ? 'Add' : isAdded ? 'Add again' : 'Save'}
            </Button>
          </FormEnd>
        </Stack>
      </form>
      {user !== null && !isAdded && !isOwn && (
        <Group gap="sm" mt="xl">
          <Button variant="default" onClick={() => setAsked('reset')}>
            Give a new passphrase…
          </Button>
          <Button variant="default" color="red" onClick={() => setAsked('remove')}>
            Remove…
          </Button>
        </Group>
      )}
      {user !== null && asked === 'reset' && (
        <ResetPassphraseModal user={user} onDone={onClose} onClose={() => setAsked(null)} />
      )}
      {user !== null && asked === 'remove' && (
        <RemoveUserModal user={user} onDone={onClose} onClose={() => setAsked(null)} />
      )}
    </Drawer>
  );
}

/** What is typed of them, how it is kept meanwhile, and how it is sent. */
function useUserForm({ user, users, onClose }: Omit<Props, 'agencies'>) {
  const viewer = useViewer();
  const meter = useStrengthMeter();
  const isAdded = user === null || user.removedAt !== null;
  const id = user?.id ?? null;
  const known = { id, users, viewerId: viewer?.userId ?? '', asksPassphrase: isAdded };
  const form = useForm<UserForm>({
    initialValues: emptyUserForm(user),
    validate: (values) => userFormProblems(values, known, meter),
  });
  const typed = withoutPassphrase(form.values);
  const before = withoutPassphrase(emptyUserForm(user));
  const draft = useDraft({
    place: `user/${id ?? 'new'}`,
    schema: TypedUser,
    typed: JSON.stringify(typed) === JSON.stringify(before) ? null : typed,
    onGiveBack: (given) => form.setValues(given ?? before),
  });
  const onSuccess = (): void => {
    draft.sent();
    onClose();
  };
  const changes = {
    changes: ['users', 'keys', 'store', 'cases'],
    onSuccess,
    onError: () => {},
  } as const;
  const add = useChange('users.add', changes);
  const change = useChange('users.change', changes);
  const send = (values: UserForm): void => {
    const sent = draftOf(values);
    if (isAdded) add.mutate({ ...sent, id, passphrase: values.passphrase });
    else if (id !== null) change.mutate({ ...sent, id });
  };
  const save = {
    send,
    error: add.error ?? change.error,
    isPending: add.isPending || change.isPending,
  };
  return { form, draft, save, isAdded, meter };
}
