import type { TypedPerson } from '../../../shared/domain/form/typed-referral.ts';
import type { FormNotes } from '../../../shared/domain/form/form-notes.ts';

export type Role = 'victim' | 'perpetrator';

/** In which list of the form the people of a role stand. */
export const listOf = { victim: 'victims', perpetrator: 'perpetrators' } as const;

/** What stands under one field; at most one sentence. */
export type FieldNote =
  { readonly kind: 'problem' | 'warning' | 'hint'; readonly text: string } | undefined;

export type NoteOf = (field: string) => FieldNote;

/** What each field of a person needs of the form. */
export type PersonFields = {
  readonly path: string;
  readonly person: TypedPerson;
  readonly noteOf: NoteOf;
  readonly holdsKey: boolean;
  readonly onChange: (changes: Partial<TypedPerson>) => void;
};

/**
 * The notes of the fields under a path such as `victims.0`, or of the form's own. What is missing is
 * said once somebody tried to save, and what was read or looks wrong as soon as it does.
 */
export const notesUnder =
  (notes: FormNotes | undefined, path: string | null, showsProblems: boolean): NoteOf =>
  (field) => {
    const at = path === null ? field : `${path}.${field}`;
    const problem = showsProblems ? notes?.problems[at] : undefined;
    if (problem !== undefined) return { kind: 'problem', text: problem };
    const warning = notes?.warnings[at];
    if (warning !== undefined) return { kind: 'warning', text: warning };
    const hint = notes?.hints[at];
    return hint === undefined ? undefined : { kind: 'hint', text: hint };
  };

/** A mark by which the caret is put into a field. */
export const fieldMark = (path: string): { readonly 'data-field': string } => ({
  'data-field': path,
});

/** Puts the caret into the field at a path, with its part of the form in view. */
export function focusField(path: string): void {
  const field = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(path)}"]`);
  field?.focus({ preventScroll: true });
  field?.closest('section')?.scrollIntoView({ block: 'nearest' });
}
