import type { FormAnswer } from './read-form.ts';

/** What a form says, one statement after the other, before anybody asks which field it fills. */
export type FormEntry =
  /** `isPlain`: by its words alone, so that it may be an answer instead. */
  | { readonly kind: 'heading'; readonly text: string; readonly isPlain?: boolean }
  | {
      readonly kind: 'pair';
      readonly label: string;
      readonly value: string;
      /** The name of the control that holds the value: it can say what the label does not. */
      readonly control: string;
    }
  /** A box before words, such as one criterion of several. */
  | { readonly kind: 'tick'; readonly text: string; readonly isTicked: boolean }
  /** One row below a row of headings. */
  | {
      readonly kind: 'record';
      readonly table: number;
      readonly row: number;
      readonly columns: readonly string[];
      readonly values: readonly string[];
    }
  | {
      readonly kind: 'question';
      /** As the form numbers it; null where it does not. */
      readonly number: number | null;
      readonly question: string;
      readonly answer: FormAnswer;
      readonly remark: string;
    }
  | { readonly kind: 'loose'; readonly text: string }
  /** What tells how to answer: it is shown, and answers nothing. */
  | { readonly kind: 'told'; readonly text: string }
  /** The same is asked twice in one row: of whom, only its part can tell. */
  | { readonly kind: 'twice' }
  /** The end of a row of labels and values. */
  | { readonly kind: 'row' }
  | { readonly kind: 'gap' };

export const pair = (label: string, value: string, control = ''): FormEntry => ({
  kind: 'pair',
  label: label.trim(),
  value: value.trim(),
  control,
});

export const loose = (text: string): FormEntry => ({ kind: 'loose', text: text.trim() });
