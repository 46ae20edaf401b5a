/** Right and wrong links, and what follows from them. */
export type Score = { right: number; wrong: number; missed: number };

export const emptyScore = (): Score => ({ right: 0, wrong: 0, missed: 0 });

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

/** Recall, precision and F1 of a score, 1 where there was nothing to find. */
export function rates({
  right,
  wrong,
  missed,
}: Score): Record<'recall' | 'precision' | 'f1', number> {
  const recall = share(right, right + missed);
  const precision = share(right, right + wrong);
  return { recall, precision, f1: share(2 * recall * precision, recall + precision) };
}

/** One record of a person: who it really is, and who the finder takes it for. */
export type Linked = {
  readonly label: string;
  readonly truth: string;
  readonly found: string;
  /** Who somebody is to whom the key gives no name beyond this pair: compared within it only. */
  readonly within: string | null;
};

/** Every two records: linked rightly, linked wrongly, or missed. */
export function scoreLinks(
  records: readonly Linked[],
  report: (kind: 'wrong' | 'missed', a: Linked, b: Linked) => void,
): Score {
  const score = emptyScore();
  for (const [index, a] of records.entries()) {
    for (const b of records.slice(0, index)) {
      if ((a.within !== null || b.within !== null) && a.within !== b.within) continue;
      const isSame = a.truth === b.truth;
      const isFound = a.found === b.found;
      if (isSame && isFound) score.right += 1;
      else if (isFound) {
        score.wrong += 1;
        report('wrong', a, b);
      } else if (isSame) {
        score.missed += 1;
        report('missed', a, b);
      }
    }
  }
  return score;
}
