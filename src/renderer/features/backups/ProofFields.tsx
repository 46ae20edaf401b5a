import { NativeSelect } from '@mantine/core';
import type { ReactElement } from 'react';
import { roleNames } from '../../../shared/domain/access/user.ts';
import type { RestoreUser } from '../../../shared/ipc/contract/backups.ts';
import { ProofInput } from '../../components/ProofInput.tsx';

export type Typed = { readonly userId: string; readonly passphrase: string };

type Props = {
  readonly label: string;
  readonly users: readonly RestoreUser[];
  readonly typed: Typed;
  readonly onChange: (typed: Typed) => void;
};

/** Who somebody is, and the passphrase that proves it. */
export function ProofFields({ label, users, typed, onChange }: Props): ReactElement {
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
      <ProofInput
        label="Passphrase"
        value={typed.passphrase}
        onChange={(passphrase) => onChange({ ...typed, passphrase })}
      />
    </>
  );
}
