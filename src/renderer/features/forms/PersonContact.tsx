import type { ReactElement } from 'react';
import type { Role, PersonFields } from './form-fields.ts';
import { PersonField } from './PersonField.tsx';

/** Other names, where somebody lives and how to reach them: of a victim, safely. */
export function PersonContact(props: PersonFields & { readonly role: Role }): ReactElement {
  const isVictim = props.role === 'victim';
  const isPerson = props.person.kind === 'person';
  return (
    <>
      <PersonField
        {...props}
        name="aliases"
        label="Also known as"
        placeholder={isVictim && isPerson ? 'maiden name, alias' : 'alias, spelling'}
      />
      <PersonField {...props} name="address" label="Address" span="6" isSealed />
      <PersonField {...props} name="postcode" label="Postcode" isSealed />
      <PersonField {...props} name="phone" label={isVictim ? 'Safe phone' : 'Phone'} isSealed />
      {isVictim && (
        <>
          <PersonField
            {...props}
            name="safeContact"
            label="How to contact them safely"
            span="6"
            placeholder="when, how, and what never to do"
          />
          {isPerson && (
            <PersonField
              {...props}
              name="interpreter"
              label="Interpreter"
              choices={['Not needed', 'Needed']}
            />
          )}
        </>
      )}
    </>
  );
}
