import { useCallback, useState } from 'react';
import { z } from 'zod';
import {
  anEmptyForm,
  SaidOfRecord,
  type TypedChild,
  type TypedPerson,
  TypedReferral,
} from '../../../shared/domain/form/typed-referral.ts';
import type { Role } from './form-fields.ts';

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
  readonly changeChild: (place: number, changes: Partial<TypedChild>) => void;
  readonly changeChildren: (change: ListChange<TypedChild>) => void;
  readonly say: (said: readonly SaidOfRecord[]) => void;
  readonly takeBack: (said: readonly SaidOfRecord[]) => void;
};

type ListChange<T> = (all: readonly T[]) => T[];

const peopleOf = { victim: 'victims', perpetrator: 'perpetrators' } as const;

const withChanges = <T>(all: readonly T[], place: number, changes: Partial<T>): T[] =>
  all.map((each, at) => (at === place ? { ...each, ...changes } : each));

/** What is typed; `draft` is null while nothing was. */
export function useFormState(today: string): {
  readonly draft: FormDraft | null;
  readonly form: FormDraft;
  readonly giveBack: (draft: FormDraft | null) => void;
  readonly changes: FormChanges;
} {
  const [empty] = useState((): FormDraft => ({ typed: anEmptyForm(today), said: [] }));
  const [draft, setDraft] = useState<FormDraft | null>(null);

  const update = useCallback(
    (next: (typed: TypedReferral) => Partial<TypedReferral>): void =>
      setDraft((now) => {
        const { typed, said } = now ?? empty;
        return { typed: { ...typed, ...next(typed) }, said };
      }),
    [empty],
  );
  const setSaid = useCallback(
    (next: (said: readonly SaidOfRecord[]) => SaidOfRecord[]): void =>
      setDraft((now) => {
        const { typed, said } = now ?? empty;
        return { typed, said: next(said) };
      }),
    [empty],
  );

  const changes: FormChanges = {
    change: useCallback((changed) => update(() => changed), [update]),
    changePerson: useCallback(
      (role, place, changed) => {
        const key = peopleOf[role];
        update((typed) => ({ [key]: withChanges(typed[key], place, changed) }));
      },
      [update],
    ),
    changePeople: useCallback(
      (role, changed) => {
        const key = peopleOf[role];
        update((typed) => ({ [key]: changed(typed[key]) }));
      },
      [update],
    ),
    changeChild: useCallback(
      (place, changed) =>
        update((typed) => ({ children: withChanges(typed.children, place, changed) })),
      [update],
    ),
    changeChildren: useCallback(
      (changed) => update((typed) => ({ children: changed(typed.children) })),
      [update],
    ),
    say: useCallback((more) => setSaid((said) => [...said, ...more]), [setSaid]),
    takeBack: useCallback(
      (less) => setSaid((said) => said.filter((each) => !less.includes(each))),
      [setSaid],
    ),
  };
  return { draft, form: draft ?? empty, giveBack: setDraft, changes };
}
