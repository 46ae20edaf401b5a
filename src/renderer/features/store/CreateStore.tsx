import { Button, Checkbox, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ReactElement } from 'react';
import { AppError, type ErrorCode } from '../../../shared/ipc/result.ts';
import { errorText } from '../../lib/error-text.ts';
import { type CreateForm, createFormProblems, emptyCreateForm } from './create-form.ts';
import classes from './CreateStore.module.css';
import { ForumFields } from './ForumFields.tsx';
import { NewPassphraseFields } from '../../components/NewPassphraseFields.tsx';
import { StorePlaceField } from './StorePlaceField.tsx';
import { useStoreChange } from './use-store-change.ts';
import { useStrengthMeter } from '../../lib/use-strength-meter.ts';

/** Failures that another place would mend. */
const placeProblems: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'store-exists',
  'unsuitable-place',
  'read-only-folder',
  'disk-full',
]);

/** The form for a new store: what it is for, where it is kept, and the passphrase that opens it. */
export function CreateStore({ onCancel }: { readonly onCancel: () => void }): ReactElement {
  const meter = useStrengthMeter();
  const create = useStoreChange('store.create');
  const form = useForm<CreateForm>({
    initialValues: emptyCreateForm,
    validate: (values) => createFormProblems(values, meter),
  });

  const handleSubmit = ({ place, ...values }: CreateForm): void => {
    if (place === null) return;
    const { userName, forumName, forumKind, passphrase } = values;
    create.mutate(
      { placeId: place.placeId, userName, forumName, forumKind, passphrase },
      {
        onError: (error) => {
          if (error instanceof AppError && placeProblems.has(error.code)) {
            form.setFieldError('place', errorText(error));
          }
        },
      },
    );
  };
  const showFirstError = (errors: typeof form.errors): void => {
    const [first] = Object.keys(errors);
    if (first !== undefined) form.getInputNode(first)?.focus();
  };
  const hasOtherError = create.isError && form.errors['place'] === undefined;

  return (
    <form
      className={classes['form']}
      noValidate
      onSubmit={form.onSubmit(handleSubmit, showFirstError)}
    >
      <Title order={1}>Create a store</Title>
      <Text c="dimmed">One encrypted file for one forum. You can rename the forum later.</Text>
      <div className={classes['columns']}>
        <Stack gap="lg">
          <ForumFields form={form} />
          <StorePlaceField form={form} />
        </Stack>
        <Stack gap="lg">
          <TextInput
            label="Your name"
            description="You are its first coordinator. You add the others afterwards."
            maxLength={80}
            autoComplete="off"
            {...form.getInputProps('userName')}
          />
          <NewPassphraseFields form={form} meter={meter} />
        </Stack>
      </div>
      <Stack gap="lg">
        <div className={classes['warning']}>
          <p>
            <strong>Nobody can recover a lost passphrase.</strong> Not your IT team and not the
            makers of Casetable. Print the recovery sheet next: it is the only other way in.
          </p>
          <Checkbox
            label="I have written it down and put it where only the right people find it"
            {...form.getInputProps('isWrittenDown', { type: 'checkbox' })}
          />
        </div>
        {hasOtherError && (
          <Text role="alert" c="var(--ct-danger)">
            {errorText(create.error)}
          </Text>
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onCancel} disabled={create.isPending}>
            Back
          </Button>
          <Button type="submit" loading={create.isPending}>
            Create the store
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
