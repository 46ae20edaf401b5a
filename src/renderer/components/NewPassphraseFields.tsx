import { useDisclosure } from '@mantine/hooks';
import type { ReactElement } from 'react';
import type { PassphraseMeter } from '../../shared/domain/passphrase-meter.ts';
import type { NewPassphraseForm } from '../lib/new-passphrase.ts';
import { CapsLockNote } from './CapsLockNote.tsx';
import { PassphraseInput } from './PassphraseInput.tsx';
import { PassphraseStrength } from './PassphraseStrength.tsx';
import { PassphraseSuggestion } from './PassphraseSuggestion.tsx';

type Props = {
  /** The part of a Mantine form that these fields are. */
  readonly form: {
    readonly values: NewPassphraseForm;
    readonly getInputProps: (field: keyof NewPassphraseForm) => object;
    readonly setFieldValue: (field: keyof NewPassphraseForm, value: string) => void;
  };
  readonly meter: PassphraseMeter | null;
  /** @default 'Passphrase' */
  readonly label?: string;
};

/** The passphrase twice; one eye shows or hides both. */
export function NewPassphraseFields({ form, meter, label = 'Passphrase' }: Props): ReactElement {
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
      <PassphraseInput label={label} {...common} {...form.getInputProps('passphrase')} />
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
