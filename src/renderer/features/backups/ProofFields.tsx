import { NativeSelect, PasswordInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { samplePassphrase } from '../../../shared/domain/access/sample.ts';
import { roleNames } from '../../../shared/domain/access/user.ts';
import type { RestoreUser } from '../../../shared/ipc/contract/backups.ts';
import { useCall } from '../../lib/use-call.ts';

export type Typed = { readonly userId: string; readonly passphrase: string };

type Props = {
  readonly label: string;
  readonly users: readonly RestoreUser[];
  readonly typed: Typed;
  readonly onChange: (typed: Typed) => void;
};

/** Who somebody is, and the passphrase that proves it. */
export function ProofFields({ label, users, typed, onChange }: Props): ReactElement {
  const { data: status } = useCall('store.status', {});
  return (
    <>
      <NativeSelect
        label={label}
        data={users.map(({ userId, name, role }) => ({
          value: userId,
          label: `${name}, ${roleNames[role]}`,
        }))}
        value={typed.userId}
        onChange={(event) => onChange({ ...typed, userId: event.currentTarget.value })}
      />
      <PasswordInput
        label="Passphrase"
        description={
          status?.isSample === true ? `In the sample everybody’s is: ${samplePassphrase}` : null
        }
        spellCheck={false}
        autoComplete="off"
        visibilityToggleFocusable
        visibilityToggleButtonProps={{ 'aria-label': 'Show what is typed' }}
        value={typed.passphrase}
        onChange={(event) => onChange({ ...typed, passphrase: event.currentTarget.value })}
      />
    </>
  );
}
