import { PasswordInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import type { ReactElement } from 'react';
import { CapsLockNote } from './CapsLockNote.tsx';
import type { CreateForm } from './create-form.ts';
import type { StrengthMeter } from './passphrase-strength.ts';
import { PassphraseStrength } from './PassphraseStrength.tsx';

type Props = {
  readonly form: UseFormReturnType<CreateForm>;
  readonly meter: StrengthMeter | null;
};

const showButton = { 'aria-label': 'Show both passphrases', tabIndex: 0, 'aria-hidden': false };

/** The passphrase twice; one eye shows or hides both. */
export function NewPassphraseFields({ form, meter }: Props): ReactElement {
  const [isShown, { toggle }] = useDisclosure(false);
  const common = {
    visible: isShown,
    onVisibilityChange: toggle,
    autoComplete: 'new-password',
    spellCheck: false,
  };
  return (
    <div>
      <PasswordInput
        label="Passphrase"
        visibilityToggleButtonProps={showButton}
        {...common}
        {...form.getInputProps('passphrase')}
      />
      <PassphraseStrength passphrase={form.values.passphrase} meter={meter} />
      <PasswordInput
        label="The same passphrase again"
        mt="md"
        visibilityToggleButtonProps={showButton}
        {...common}
        {...form.getInputProps('passphraseAgain')}
      />
      <CapsLockNote />
    </div>
  );
}
