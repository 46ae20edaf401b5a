import { Button, Group, Select, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ReactElement } from 'react';
import type { StoreStatus } from '../../../shared/ipc/contract/store.ts';
import { AppError } from '../../../shared/ipc/result.ts';
import { NewPassphraseFields } from '../../components/NewPassphraseFields.tsx';
import { errorText } from '../../lib/error-text.ts';
import { useFocusOnShow } from '../../lib/use-focus-on-show.ts';
import { useStrengthMeter } from '../../lib/use-strength-meter.ts';
import classes from './CreateStore.module.css';
import { emptyRecoverForm, type RecoverForm, recoverFormProblems } from './recover-form.ts';
import { StoreProblem } from './StoreProblem.tsx';
import { useStoreChange } from './use-store-change.ts';

type Props = { readonly status: StoreStatus; readonly onCancel: () => void };

const newCoordinator = 'new';

/** The way in for a coordinator who has the recovery sheet, and no passphrase any more. */
export function RecoverStore({ status, onCancel }: Props): ReactElement {
  const meter = useStrengthMeter();
  const recover = useStoreChange('recovery.use');
  const codeField = useFocusOnShow<HTMLTextAreaElement>();
  const coordinators = status.users.filter(({ role }) => role === 'coordinator');
  const form = useForm<RecoverForm>({
    initialValues: emptyRecoverForm(coordinators),
    validate: (values) => recoverFormProblems(values, meter),
  });

  const handleSubmit = ({ code, userId, name, passphrase }: RecoverForm): void => {
    const user = userId === null ? { name: name.trim() } : { userId };
    recover.mutate(
      { code, user, passphrase },
      {
        onError: (error) => {
          const isCode =
            error instanceof AppError && ['wrong-passphrase', 'invalid-input'].includes(error.code);
          if (isCode) form.setFieldError('code', errorText(error));
        },
      },
    );
  };

  return (
    <form className={classes['form']} noValidate onSubmit={form.onSubmit(handleSubmit)}>
      <Title order={1}>Use the recovery sheet</Title>
      <Text c="dimmed">
        For a coordinator, when no coordinator can unlock {status.name} any more. Everybody else
        asks a coordinator for a new passphrase.
      </Text>
      <div className={classes['columns']}>
        <Stack gap="lg">
          <Textarea
            ref={codeField}
            label="Recovery code"
            description="Eleven groups of three, as on the sheet. Small letters and spaces will do."
            autosize
            minRows={2}
            spellCheck={false}
            autoComplete="off"
            classNames={{ input: classes['code'] ?? '' }}
            {...form.getInputProps('code')}
          />
          <Select
            label="Who are you?"
            allowDeselect={false}
            data={[
              ...coordinators.map(({ userId, name }) => ({ value: userId, label: name })),
              { value: newCoordinator, label: 'A new coordinator' },
            ]}
            value={form.values.userId ?? newCoordinator}
            onChange={(value) =>
              form.setFieldValue('userId', value === newCoordinator ? null : value)
            }
          />
          {form.values.userId === null && (
            <TextInput
              label="Your name"
              maxLength={80}
              autoComplete="off"
              {...form.getInputProps('name')}
            />
          )}
        </Stack>
        <NewPassphraseFields label="Your new passphrase" form={form} meter={meter} />
      </div>
      <Stack gap="lg">
        <div className={classes['warning']}>
          <p>
            <strong>The sheet opens the store once.</strong> Print a new one when you are in: until
            then nobody can help whoever forgets the last passphrase.
          </p>
        </div>
        {recover.error !== null && form.errors['code'] === undefined && (
          <StoreProblem error={recover.error} />
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onCancel} disabled={recover.isPending}>
            Back
          </Button>
          <Button type="submit" loading={recover.isPending}>
            Unlock with this code
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
