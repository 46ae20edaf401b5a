import { Checkbox, Radio, Select, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ReactElement } from 'react';
import { roleNames, roles } from '../../../shared/domain/access/user.ts';
import type { Agency } from '../../../shared/domain/agency.ts';
import { isKeyChosen, roleWords, type UserForm } from './user-form.ts';

type Props = {
  readonly form: UseFormReturnType<UserForm>;
  readonly agencies: readonly Agency[];
  /** Nobody changes their own role. */
  readonly isOwn: boolean;
};

/** Name, role, and what follows from the role. */
export function UserFields({ form, agencies, isOwn }: Props): ReactElement {
  const { role } = form.values;
  return (
    <>
      <TextInput
        label="Name"
        description="As it stands in the minutes and the audit"
        maxLength={80}
        autoComplete="off"
        data-autofocus
        {...form.getInputProps('name')}
      />
      <Radio.Group
        label="Role"
        {...(isOwn && { description: 'Another coordinator changes yours.' })}
        {...form.getInputProps('role')}
      >
        <Stack gap="xs" mt="xs">
          {roles.map((known) => (
            <Radio
              key={known}
              value={known}
              label={roleNames[known]}
              description={roleWords[known]}
              disabled={isOwn}
            />
          ))}
        </Stack>
      </Radio.Group>
      {role === 'representative' && (
        <Select
          label="Agency"
          placeholder="Choose the agency that they represent"
          data={agencies.map(({ id, name }) => ({ value: id, label: name }))}
          searchable
          nothingFoundMessage="No agency has this name"
          {...form.getInputProps('agencyId')}
        />
      )}
      {isKeyChosen(role) && (
        <Checkbox
          label="May reveal confidential details"
          description="Addresses, phone numbers, schools and the like, one at a time, each recorded. Without this they cannot be read, whatever program is used."
          {...form.getInputProps('holdsAddressKey', { type: 'checkbox' })}
        />
      )}
    </>
  );
}
