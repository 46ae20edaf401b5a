import type { UseFormReturnType } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import type { ReactElement } from 'react';
import type { PassphraseMeter } from '../../../shared/domain/passphrase-meter.ts';
import { CapsLockNote } from './CapsLockNote.tsx';
import type { CreateForm } from './create-form.ts';
import { PassphraseInput } from './PassphraseInput.tsx';
import { PassphraseStrength } from './PassphraseStrength.tsx';
import { PassphraseSuggestion } from './PassphraseSuggestion.tsx';

type Props = {
  readonly form: UseFormReturnType<CreateForm>;
  readonly meter: PassphraseMeter | null;
};

/** The passphrase twice; one eye shows or hides both. */
export function NewPassphraseFields({ form, meter }: Props): ReactElement {
  const [isShown, { toggle }] = useDisclosure(false);
  const common = {
    visible: isShown,
    onVisibilityChange: toggle,
    autoComplete: 'new-password',
  };
  const fillIn = (passphrase: string): void => {
    form.setFieldValue('passphrase', passphrase);
    form.setFieldValue('passphraseAgain', passphrase);
  };
  return (
    <div>
      <PassphraseInput label="Passphrase" {...common} {...form.getInputProps('passphrase')} />
      <PassphraseStrength passphrase={form.values.passphrase} meter={meter} />
      <PassphraseInput
        label="The same passphrase again"
        mt="md"
        {...common}
        {...form.getInputProps('passphraseAgain')}
      />
      <CapsLockNote />
      <PassphraseSuggestion onUse={fillIn} />
    </div>
  );
}
