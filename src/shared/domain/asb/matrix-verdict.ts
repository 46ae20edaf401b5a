import type { CalendarDate } from '../calendar-date.ts';

/** What an earlier assessment of the same victim came to. */
export type EarlierScore = {
  readonly assessedOn: CalendarDate;
  readonly score: number;
  readonly maximum: number;
  readonly unanswered: number;
};

export type MatrixFacts = {
  /** The id of the answer by the id of its question; a question without one is unanswered. */
  readonly answers: Readonly<Record<string, string | null>>;
  /** A professional's judgement that the band should be higher, and why. */
  readonly judgement: { readonly band: string; readonly reason: string } | null;
  readonly last: EarlierScore | null;
};

export type JudgementOutcome =
  'none' | 'raises' | 'agrees' | 'would-lower' | 'needs-reason' | 'unknown-band';

export type MatrixVerdict = {
  /** The scores of what is answered, which is all when `unanswered` is empty. */
  readonly score: number;
  /** The score if every unanswered question gets its highest answer. */
  readonly highestScore: number;
  readonly maximum: number;
  readonly answered: number;
  /** Ids of the questions without an answer, in their order. */
  readonly unanswered: readonly string[];
  /** Ids of questions that were answered but that the matrix, or whose answer it, no longer has. */
  readonly outdated: readonly string[];
  /** The band of the score alone; null while nothing is answered. */
  readonly scoreBand: string | null;
  /** The band that holds now; null while nothing is answered and no judgement raises it. */
  readonly band: string | null;
  /** Everything that by itself gives this band. */
  readonly decidedBy: readonly ('score' | 'automatic' | 'judgement')[];
  /** The answers that give a band whatever the score. */
  readonly automatic: readonly { readonly questionId: string; readonly band: string }[];
  readonly judgement: JudgementOutcome;
  /** The highest band that the unanswered questions can still lead to. */
  readonly highestBand: string;
  readonly bandMayChange: boolean;
  /** Points more (or, when negative, fewer) than last time; null when the two cannot be compared. */
  readonly change: number | null;
  readonly reason: string;
};
