import type { ReactElement } from 'react';
import { RelationshipField } from './RelationshipField.tsx';
import type { Role, PersonFields } from './form-fields.ts';
import { TextField } from './TextField.tsx';

type Props = PersonFields & {
  readonly role: Role;
  /** One of the pair. */
  readonly isMain: boolean;
};

/** What a group or a place is called, where a person has a name. */
export function SubjectName(props: Props): ReactElement {
  const { role, isMain, path, person, noteOf, onChange } = props;
  const isGroup = person.kind === 'group';
  return (
    <>
      <div data-span="6">
        <TextField
          label={isGroup ? 'What the group is called' : 'Which place it is'}
          placeholder={
            isGroup ? 'Parade crew, the residents of Mill Court …' : 'Mill Court car park …'
          }
          path={`${path}.surname`}
          value={person.surname}
          note={noteOf('surname')}
          onChange={(surname) => onChange({ surname })}
        />
      </div>
      {isGroup && (
        <TextField
          label="How many, and how old"
          placeholder="about six, 13 to 16"
          maxLength={60}
          path={`${path}.born`}
          value={person.born}
          note={noteOf('born')}
          onChange={(born) => onChange({ born })}
        />
      )}
      {!(role === 'victim' && isMain) && (
        <RelationshipField {...props} placeholder="neighbours, strangers …" />
      )}
    </>
  );
}
