import { type HeldRow, type ListField, listFields } from '../../../shared/domain/referral-list.ts';
import type { ListProblem, ListValues } from '../../../shared/domain/referral-list.ts';

export type HeldFields = {
  /** Fields with a problem, in the order of the form. */
  readonly wrong: readonly ListField[];
  /** Fields that say something and are in order. */
  readonly given: readonly ListField[];
  readonly empty: readonly ListField[];
};

/** What to show first: the fields to mend, then what the row says, then what it leaves out. */
export function heldFields(row: Pick<HeldRow, 'problems' | 'values' | 'confidential'>): HeldFields {
  const wrong = listFields.filter((field) =>
    row.problems.some((problem) => problem.field === field),
  );
  const others = listFields.filter((field) => !wrong.includes(field));
  const isGiven = (field: ListField): boolean =>
    (row.values[field] ?? '').trim() !== '' || row.confidential.some((each) => each === field);
  return {
    wrong,
    given: others.filter(isGiven),
    empty: others.filter((field) => !isGiven(field)),
  };
}

/** Everything that is wrong with one field, in one message. */
export const messageFor = (problems: readonly ListProblem[], field: ListField): string =>
  problems
    .filter((problem) => problem.field === field)
    .map(({ message }) => message)
    .join(' ');

type Name = { readonly firstName: string; readonly surname: string };

/** Who a row is about, as far as it says. */
export const namesOf = (values: ListValues): { victim: Name; perpetrator: Name } => ({
  victim: nameOf(values.victimFirstName, values.victimSurname),
  perpetrator: nameOf(values.perpetratorFirstName, values.perpetratorSurname),
});

const nameOf = (firstName: string | undefined, surname: string | undefined): Name => ({
  firstName: firstName?.trim() ?? '',
  surname: surname?.trim() ?? '',
});

/** The row to show once `id` has left the list: the one after it, else the one before. */
export function rowAfter(ids: readonly string[], id: string): string | null {
  const index = ids.indexOf(id);
  return ids[index + 1] ?? ids[index - 1] ?? null;
}

/** Enough of a row to know it by and to ask its sender: `R0012, from Police, received 1/10/2026`. */
export function whatRowSays(values: ListValues): string {
  const said = (before: string, text = ''): string[] =>
    text.trim() === '' ? [] : [`${before}${text.trim()}`];
  return [
    ...said('', values.reference),
    ...said('from ', values.agency),
    ...said('received ', values.receivedOn),
  ].join(', ');
}
