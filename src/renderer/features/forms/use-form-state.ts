import { useState } from 'react';
import { z } from 'zod';
import { withoutPerson } from '../../../shared/domain/form/said-places.ts';
import {
  SaidOfRecord,
  type TypedChild,
  type TypedPerson,
  TypedReferral,
} from '../../../shared/domain/form/typed-referral.ts';
import { listOf, type Role } from './form-fields.ts';

/** A form as it is kept while it is typed, with what was said of the records beside it. */
export const FormDraft = z.strictObject({
  typed: TypedReferral,
  said: z.array(SaidOfRecord).default([]),
});
export type FormDraft = z.infer<typeof FormDraft>;

/** All of which keep their identity, so that a section is drawn again for its own changes alone. */
export type FormChanges = {
  readonly change: (changes: Partial<TypedReferral>) => void;
  readonly changePerson: (role: Role, place: number, changes: Partial<TypedPerson>) => void;
  readonly changePeople: (role: Role, change: ListChange<TypedPerson>) => void;
  /** Takes somebody out, with what was said of them. */
  readonly removePerson: (role: Role, place: number) => void;
  readonly changeChild: (place: number, changes: Partial<TypedChild>) => void;
  readonly changeChildren: (change: ListChange<TypedChild>) => void;
  readonly say: (said: readonly SaidOfRecord[]) => void;
  readonly takeBack: (said: readonly SaidOfRecord[]) => void;
};

type ListChange<T> = (all: readonly T[]) => T[];

const withChanges = <T>(all: readonly T[], place: number, changes: Partial<T>): T[] =>
  all.map((each, at) => (at === place ? { ...each, ...changes } : each));

type SetDraft = (next: (now: FormDraft | null) => FormDraft) => void;

function changesOf(empty: FormDraft, setDraft: SetDraft): FormChanges {
  const update = (next: (typed: TypedReferral) => Partial<TypedReferral>): void =>
    setDraft((now) => {
      const { typed, said } = now ?? empty;
      return { typed: { ...typed, ...next(typed) }, said };
    });
  const setSaid = (next: (said: readonly SaidOfRecord[]) => SaidOfRecord[]): void =>
    setDraft((now) => {
      const { typed, said } = now ?? empty;
      return { typed, said: next(said) };
    });
  const changePeople: FormChanges['changePeople'] = (role, change) => {
    const key = listOf[role];
    update((typed) => ({ [key]: change(typed[key]) }));
  };
  const changeChildren: FormChanges['changeChildren'] = (change) =>
    update((typed) => ({ children: change(typed.children) }));
  return {
    change: (changes) => update(() => changes),
    changePerson: (role, place, changes) =>
      changePeople(role, (all) => withChanges(all, place, changes)),
    changePeople,
    removePerson: (role, place) => {
      changePeople(role, (all) => all.filter((_, at) => at !== place));
      setSaid((said) => withoutPerson(said, { role, place }));
    },
    changeChild: (place, changes) => changeChildren((all) => withChanges(all, place, changes)),
    changeChildren,
    say: (more) => setSaid((said) => [...said, ...more]),
    takeBack: (less) => setSaid((said) => said.filter((each) => !less.includes(each))),
  };
}

/** What is typed into a form that starts as `start`; `draft` is null while nothing was. */
export function useFormState(start: () => TypedReferral): {
  readonly draft: FormDraft | null;
  readonly form: FormDraft;
  readonly giveBack: (draft: FormDraft | null) => void;
  readonly changes: FormChanges;
} {
  const [empty] = useState((): FormDraft => ({ typed: start(), said: [] }));
  const [draft, setDraft] = useState<FormDraft | null>(null);
  const [changes] = useState(() => changesOf(empty, setDraft));
  return { draft, form: draft ?? empty, giveBack: setDraft, changes };
}
