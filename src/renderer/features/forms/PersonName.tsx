import type { ReactElement } from 'react';
import type { PersonFields, Role } from './form-fields.ts';
import { RelationshipField } from './RelationshipField.tsx';
import { TextField } from './TextField.tsx';

type Props = PersonFields & {
  readonly role: Role;
  /** One of the pair. */
  readonly isMain: boolean;
};

export const genders = ['Female', 'Male', 'Non-binary', 'Not known'];

/** Who it is, in one row; of a perpetrator the relationship stands where a victim's gender does. */
export function PersonName(props: Props): ReactElement {
  const { role, isMain, path, person, noteOf, onChange } = props;
  const isVictim = role === 'victim';
  return (
    <>
      {!person.isNotKnown && (
        <TextField
          label="First name"
          path={`${path}.firstName`}
          value={person.firstName}
          note={noteOf('firstName')}
          onChange={(firstName) => onChange({ firstName })}
        />
      )}
      <div data-span={person.isNotKnown ? '6' : '3'}>
        <TextField
          label={person.isNotKnown ? 'Who, as far as anybody knows' : 'Surname'}
          {...(person.isNotKnown && { placeholder: 'two youths, a visitor of number 14 …' })}
          path={`${path}.surname`}
          value={person.surname}
          note={noteOf('surname')}
          onChange={(surname) => onChange({ surname })}
        />
      </div>
      <TextField
        label="Born, or age"
        placeholder="7/12/1987, or about 35"
        maxLength={60}
        path={`${path}.born`}
        value={person.born}
        note={noteOf('born')}
        onChange={(born) => onChange({ born })}
      />
      {isVictim && isMain ? (
        <TextField
          label="Gender"
          path={`${path}.gender`}
          value={person.gender}
          note={noteOf('gender')}
          choices={genders}
          onChange={(gender) => onChange({ gender })}
        />
      ) : (
        <RelationshipField {...props} placeholder="ex-partner, son …" />
      )}
    </>
  );
}
