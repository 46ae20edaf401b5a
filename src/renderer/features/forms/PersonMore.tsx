import { Checkbox } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Role, PersonFields } from './form-fields.ts';
import { PersonField } from './PersonField.tsx';
import classes from './PersonMore.module.css';
import { genders } from './PersonName.tsx';

/** What is asked less often. */
export function PersonMore(props: PersonFields & { readonly role: Role }): ReactElement {
  const { role, person, onChange } = props;
  const isPerson = person.kind === 'person';
  return (
    <>
      {isPerson && <PersonField {...props} name="previousNames" label="Previous names" />}
      {isPerson && (
        <PersonField {...props} name="language" label="Language" placeholder="if not English" />
      )}
      {isPerson && role === 'perpetrator' && (
        <PersonField {...props} name="gender" label="Gender" choices={genders} />
      )}
      <div data-span={role === 'perpetrator' ? '3' : '6'}>
        <Checkbox
          className={classes['box'] ?? ''}
          label="Address must not become known"
          checked={person.addressConfidential}
          onChange={(event) => onChange({ addressConfidential: event.currentTarget.checked })}
        />
      </div>
    </>
  );
}
