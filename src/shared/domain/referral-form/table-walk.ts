import type { FormBlock, FormCell } from './form-block.ts';
import type { FormEntry } from './form-entry.ts';
import type { AnswerColumns } from './question-rows.ts';
import type { ScoreColumns } from './score-columns.ts';
import type { TableLook } from './table-cells.ts';

/** Reads the blocks inside a cell; handed in, because a table may lie in a cell of another. */
export type ReadBlocks = (blocks: readonly FormBlock[]) => FormEntry[];
export type Row = readonly FormCell[];

/** A table while it is read. */
export type Walk = {
  readonly id: number;
  readonly rows: readonly Row[];
  readonly look: TableLook;
  readonly readBlocks: ReadBlocks;
  /** Reads a part of the table as a table of its own. */
  readonly readPart: (rows: readonly Row[]) => FormEntry[];
  readonly isChecklist: boolean;
  /** Columns for yes and no, once a heading row named them. */
  answers: AnswerColumns | undefined;
  /** Such columns beside what a referral asks for itself, and beside no checklist. */
  isOfReferral: boolean;
  /** Columns for the scores of a matrix, likewise. */
  scores: ScoreColumns | undefined;
};
