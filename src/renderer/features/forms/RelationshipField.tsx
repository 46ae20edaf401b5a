import type { ReactElement } from 'react';
import type { Role, PersonFields } from './form-fields.ts';
import { TextField } from './TextField.tsx';

const relationships = [
  'Ex-partner',
  'Partner',
  'Husband',
  'Wife',
  'Ex-husband',
  'Ex-wife',
  'Son',
  'Daughter',
  'Father',
  'Mother',
  'Brother',
  'Sister',
  'Neighbour',
  'Stranger',
];

type Props = PersonFields & { readonly role: Role; readonly placeholder: string };

/** What somebody is to the victim; of a further victim, to the first. */
export const RelationshipField = (props: Props): ReactElement => (
  <TextField
    label={props.role === 'victim' ? 'Relationship to the first' : 'Relationship to the victim'}
    placeholder={props.placeholder}
    path={`${props.path}.relationship`}
    value={props.person.relationship}
    note={props.noteOf('relationship')}
    choices={relationships}
    onChange={(relationship) => props.onChange({ relationship })}
  />
);
