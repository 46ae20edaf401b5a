import { ActionIcon, Button, Checkbox, SegmentedControl, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { memo, type ReactElement } from 'react';
import type { TypedPerson } from '../../../shared/domain/form/typed-referral.ts';
import type { ForumKind } from '../../../shared/domain/forum-kind.ts';
import { SubjectKind, subjectKindNames } from '../../../shared/domain/person.ts';
import type { FormNotes } from '../../../shared/domain/form/form-notes.ts';
import { FormSection } from './FormSection.tsx';
import { notesUnder, type Role } from './form-fields.ts';
import { PersonContact } from './PersonContact.tsx';
import { PersonMore } from './PersonMore.tsx';
import { PersonName } from './PersonName.tsx';
import { SubjectName } from './SubjectName.tsx';

type Props = {
  readonly role: Role;
  readonly place: number;
  readonly person: TypedPerson;
  readonly notes: FormNotes | undefined;
  readonly showsProblems: boolean;
  readonly holdsKey: boolean;
  readonly forumKind: ForumKind;
  /** More than the name is shown. */
  readonly isOpen: boolean;
  readonly onToggle: (role: Role, place: number) => void;
  readonly onChange: (role: Role, place: number, changes: Partial<TypedPerson>) => void;
  readonly onAdd: (role: Role) => void;
  readonly onRemove: (role: Role, place: number) => void;
};

/** Of a field that is shown only when somebody asks for more. */
function saysMore(person: TypedPerson, role: Role): boolean {
  const { aliases, address, postcode, phone, previousNames, language, gender } = person;
  const ofPerpetrator = role === 'victim' ? [] : [aliases, address, postcode, phone, gender];
  return (
    person.addressConfidential ||
    [previousNames, language, ...ofPerpetrator].some((text) => text !== '')
  );
}

/** Nobody is harmed who is a place. */
const kindsOf: Record<Role, readonly SubjectKind[]> = {
  victim: ['person', 'group'],
  perpetrator: ['person', 'group', 'place'],
};

const titles: Record<Role, string> = { victim: 'Victim', perpetrator: 'Perpetrator' };
const sectionKeys: Record<Role, string> = { victim: 'F2', perpetrator: 'F3' };

/** A victim or a perpetrator: the name first, then how to reach them. */
export const PersonSection = memo(function PersonSection(props: Props): ReactElement {
  const { role, place, person, notes, showsProblems, holdsKey, forumKind } = props;
  // What is there must be seen, also when a form that was read said it.
  const isOpen = props.isOpen || saysMore(person, role);
  const { onToggle, onChange, onAdd, onRemove } = props;
  const title = place === 0 ? titles[role] : `${titles[role]} ${place + 1}`;
  const path = `${role}s.${place}`;
  const field = {
    path,
    person,
    noteOf: notesUnder(notes, path, showsProblems),
    holdsKey,
    onChange: (changes: Partial<TypedPerson>) => onChange(role, place, changes),
  };
  return (
    <FormSection
      title={title}
      {...(role === 'victim' && place === 0 && { note: 'a surname is enough to go on' })}
      sectionKey={place === 0 ? sectionKeys[role] : ''}
      actions={
        <>
          {forumKind === 'asbrac' && (
            <SegmentedControl
              size="xs"
              aria-label={`What ${title.toLowerCase()} is`}
              data={kindsOf[role].map((value) => ({ value, label: subjectKindNames[value] }))}
              value={person.kind}
              onChange={(kind) => field.onChange({ kind: SubjectKind.parse(kind) })}
            />
          )}
          {role === 'perpetrator' && person.kind === 'person' && (
            <Checkbox
              label="Not known"
              checked={person.isNotKnown}
              onChange={(event) => field.onChange({ isNotKnown: event.currentTarget.checked })}
            />
          )}
          <Button
            variant="subtle"
            size="compact-xs"
            onClick={() => onToggle(role, place)}
            aria-expanded={isOpen}
          >
            {isOpen ? 'Less' : 'More'}
          </Button>
          {place === 0 ? (
            <Button variant="subtle" size="compact-xs" onClick={() => onAdd(role)}>
              Add another
            </Button>
          ) : (
            <Tooltip label={`Remove ${title.toLowerCase()}`}>
              <ActionIcon
                variant="subtle"
                aria-label={`Remove ${title.toLowerCase()}`}
                onClick={() => onRemove(role, place)}
              >
                <IconTrash aria-hidden size={16} stroke={1.8} />
              </ActionIcon>
            </Tooltip>
          )}
        </>
      }
    >
      {person.kind === 'person' ? (
        <PersonName role={role} isMain={place === 0} {...field} />
      ) : (
        <SubjectName role={role} isMain={place === 0} {...field} />
      )}
      {role === 'victim' && <PersonContact {...field} role={role} />}
      {isOpen && role === 'perpetrator' && <PersonContact {...field} role={role} />}
      {isOpen && <PersonMore {...field} role={role} />}
    </FormSection>
  );
});
