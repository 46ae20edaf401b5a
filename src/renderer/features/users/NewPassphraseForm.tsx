import { Button, Group, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ReactElement } from 'react';
import { NewPassphraseFields } from '../../components/NewPassphraseFields.tsx';
import { PassphraseInput } from '../../components/PassphraseInput.tsx';
import { errorText } from '../../lib/error-text.ts';
import { emptyNewPassphrase, newPassphraseProblems } from '../../lib/new-passphrase.ts';
import { useStrengthMeter } from '../../lib/use-strength-meter.ts';

type Typed = typeof emptyNewPassphrase & { readonly present: string };

type Props = {
  /** Whoever changes their own shows first that they know the present one. @default false */
  readonly asksPresent?: boolean;
  readonly confirmLabel: string;
  readonly error: Error | null;
  readonly isBusy: boolean;
  readonly onCancel: () => void;
  readonly onConfirm: (typed: Typed) => void;
};

/** A passphrase in place of another. */
export function NewPassphraseForm(props: Props): ReactElement {
  const { asksPresent = false, confirmLabel, error, isBusy, onCancel, onConfirm } = props;
  const meter = useStrengthMeter();
  const form = useForm<Typed>({
    initialValues: { present: '', ...emptyNewPassphrase },
    validate: (values) => ({
      ...(asksPresent && values.present === '' && { present: 'Type your present passphrase' }),
      ...newPassphraseProblems(values, meter),
    }),
  });
  return (
    <form noValidate onSubmit={form.onSubmit(onConfirm)}>
      <Stack gap="md">
        {asksPresent && (
          <PassphraseInput
            label="Your present passphrase"
            autoComplete="current-password"
            data-autofocus
            {...form.getInputProps('present')}
          />
        )}
        <NewPassphraseFields label="New passphrase" form={form} meter={meter} />
        {error !== null && (
          <Text role="alert" c="var(--ct-danger)">
            {errorText(error)}
          </Text>
        )}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
          <Button type="submit" loading={isBusy}>
            {confirmLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
