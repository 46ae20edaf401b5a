import { type ReactElement, useCallback, useMemo } from 'react';
import type { Agency } from '../../../shared/domain/agency.ts';
import {
  anEmptyChild,
  anEmptyPerson,
  pairOf,
  type TypedPerson,
} from '../../../shared/domain/form/typed-referral.ts';
import type { Forum } from '../../../shared/domain/forum.ts';
import { ChildrenSection } from './ChildrenSection.tsx';
import { focusField, listOf, notesUnder, type Role } from './form-fields.ts';
import classes from './FormSections.module.css';
import { MoreSection } from './MoreSection.tsx';
import { PersonSection } from './PersonSection.tsx';
import { ReferralSection } from './ReferralSection.tsx';
import { RiskSection } from './RiskSection.tsx';
import type { FormLook } from './use-form-look.ts';
import type { FormChanges, FormDraft } from './use-form-state.ts';
import type { OpenPeople } from './use-open-people.ts';

type Props = {
  readonly form: FormDraft;
  readonly look: Pick<FormLook, 'notes'> | undefined;
  readonly showsProblems: boolean;
  readonly changes: FormChanges;
  readonly people: OpenPeople;
  readonly forum: Forum;
  readonly agencies: readonly Agency[];
  readonly holdsKey: boolean;
  readonly today: string;
};

/** The six parts of the form, in the order of a phone call. */
export function FormSections(props: Props): ReactElement {
  const { form, look, showsProblems, changes, forum, agencies, holdsKey, today } = props;
  const { typed } = form;
  const notes = look?.notes;
  const noteOf = useMemo(() => notesUnder(notes, null, showsProblems), [notes, showsProblems]);
  const childNoteOf = useMemo(
    () => notesUnder(notes, 'children', showsProblems),
    [notes, showsProblems],
  );
  const { changePerson, changeChildren } = changes;
  const changeVictim = useCallback(
    (changed: Partial<TypedPerson>) => changePerson('victim', 0, changed),
    [changePerson],
  );
  const addChild = useCallback(() => {
    changeChildren((children) => [...children, anEmptyChild()]);
    setTimeout(() => focusField(`children.${typed.children.length}.name`));
  }, [changeChildren, typed.children.length]);
  const removeChild = useCallback(
    (place: number) => changeChildren((children) => children.filter((_, at) => at !== place)),
    [changeChildren],
  );
  return (
    <div className={classes['sections']}>
      <ReferralSection
        values={typed}
        agencies={agencies}
        today={today}
        noteOf={noteOf}
        onChange={changes.change}
      />
      <People {...props} of="victim" />
      <People {...props} of="perpetrator" />
      <RiskSection kind={forum.kind} values={typed} noteOf={noteOf} onChange={changes.change} />
      <ChildrenSection
        allChildren={typed.children}
        holdsKey={holdsKey}
        noteOf={childNoteOf}
        onChange={changes.changeChild}
        onAdd={addChild}
        onRemove={removeChild}
      />
      <MoreSection
        values={typed}
        victim={pairOf(typed).victim}
        today={today}
        noteOf={noteOf}
        onChange={changes.change}
        onChangeVictim={changeVictim}
      />
    </div>
  );
}

function People({ of: role, ...props }: Props & { readonly of: Role }): ReactElement {
  const { form, look, showsProblems, changes, people, holdsKey, forum } = props;
  const all = form.typed[listOf[role]];
  const { changePeople } = changes;
  const count = all.length;
  const handleAdd = useCallback(() => {
    changePeople(role, (now) => [...now, anEmptyPerson()]);
    setTimeout(() => focusField(`${listOf[role]}.${count}.firstName`));
  }, [changePeople, role, count]);
  return (
    <>
      {all.map((person, place) => (
        // A person has no name yet, and the list only changes by hand.
        <PersonSection
          key={person.saved?.as ?? `new ${place}`}
          role={role}
          place={place}
          person={person}
          notes={look?.notes}
          showsProblems={showsProblems}
          holdsKey={holdsKey}
          forumKind={forum.kind}
          isOpen={people.isOpen(role, place)}
          onToggle={people.toggle}
          onChange={changes.changePerson}
          onAdd={handleAdd}
          onRemove={changes.removePerson}
        />
      ))}
    </>
  );
}
