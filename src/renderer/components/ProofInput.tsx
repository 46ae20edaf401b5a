import type { PasswordInputProps } from '@mantine/core';
import type { ReactElement } from 'react';
import { samplePassphrase } from '../../shared/domain/access/sample.ts';
import { useCall } from '../lib/use-call.ts';
import { PassphraseInput } from './PassphraseInput.tsx';

type Props = Omit<PasswordInputProps, 'value' | 'onChange' | 'description'> & {
  readonly value: string;
  readonly onChange: (passphrase: string) => void;
};

/** The passphrase by which somebody who is known proves who they are; the sample says its own. */
export function ProofInput({ onChange, ...input }: Props): ReactElement {
  const { data: status } = useCall('store.status', {});
  return (
    <PassphraseInput
      description={
        status?.isSample === true ? `In the sample everybody’s is: ${samplePassphrase}` : null
      }
      autoComplete="off"
      onChange={(event) => onChange(event.currentTarget.value)}
      {...input}
    />
  );
}
