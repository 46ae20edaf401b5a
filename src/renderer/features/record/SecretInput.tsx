import { TextInput } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { EntryField } from '../../../shared/domain/entries/entry-field.ts';
import { warned } from './warned.tsx';
import { useHoldsKey } from '../../lib/use-holds-key.ts';

type Props = {
  readonly field: Extract<EntryField, { type: 'line' | 'text' }>;
  /** Something is known that is not shown here. */
  readonly isGiven: boolean;
  readonly value: string | undefined;
  readonly error: string | undefined;
  /** What to look at, which stops nothing. */
  readonly warning: string | undefined;
  readonly onChange: (text: string) => void;
};

/** A confidential field: what is known is never in the form, and typing replaces it. */
export function SecretInput({
  field,
  isGiven,
  value,
  error,
  warning,
  onChange,
}: Props): ReactElement {
  const holdsKey = useHoldsKey();
  return (
    <TextInput
      label={field.label}
      description={
        holdsKey
          ? isGiven
            ? 'Known and sealed. Type here to replace it.'
            : 'Sealed, and shown one at a time'
          : 'You do not hold the key to addresses, so you cannot record this.'
      }
      required={field.isNeeded === true && !isGiven}
      disabled={!holdsKey}
      leftSection={<IconLock aria-hidden size={15} stroke={1.8} />}
      maxLength={200}
      value={value ?? ''}
      error={error}
      {...warned(warning)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
