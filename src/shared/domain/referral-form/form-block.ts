/**
 * A document as the rules read it: what a person sees on the page, with the marks that say something.
 * A ticked box is ☒ and an empty one ☐, whatever the document drew; what was struck out is gone.
 */
export type FormLine = {
  readonly kind: 'line';
  readonly text: string;
  readonly isHeading: boolean;
  readonly isBold: boolean;
  /** Where labels stand by their look: bold before plain, or the words before a field to fill in. */
  readonly labels: readonly { readonly start: number; readonly end: number }[];
  /** The name of the content control that holds the whole of what was filled in, or ''. */
  readonly control: string;
};

export type FormCell = {
  readonly column: number;
  readonly span: number;
  /** Merged with the cell above it. */
  readonly isContinued: boolean;
  readonly isShaded: boolean;
  readonly blocks: readonly FormBlock[];
};

export type FormTable = {
  readonly kind: 'table';
  readonly rows: readonly (readonly FormCell[])[];
};

export type FormBlock = FormLine | FormTable;

export const plainLine = (text: string): FormLine => ({
  kind: 'line',
  text,
  isHeading: false,
  isBold: false,
  labels: [],
  control: '',
});

export const isLine = (block: FormBlock): block is FormLine => block.kind === 'line';

export const linesOf = (cell: FormCell): FormLine[] => cell.blocks.filter(isLine);

/** The words of a cell, a line for each paragraph; those of a table inside it are not among them. */
export const cellText = (cell: FormCell): string =>
  linesOf(cell)
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    .join('\n');
