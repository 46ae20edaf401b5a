/** Between a mark and its words. */
const labelGap = 4;
/** Between words and the next thing. */
const clearance = 8;

export type Words = { readonly words: string; readonly width: number };

export type Label = Words & {
  readonly side: 'left' | 'right';
  /** Where it begins. */
  readonly x: number;
  /** It speaks for several marks. */
  readonly isShared: boolean;
};

/** A mark with the words that may stand beside it, the fullest first. */
export type LabelledMark = {
  readonly from: number;
  readonly until: number;
  readonly labels: readonly Words[];
  /** Its fullest words, `Repeat 28 Oct`, matter more than any of another. */
  readonly isMain: boolean;
};

/** Words for one mark, or for neighbours that share them: how much they take at either side, and their worth. */
type Choice = {
  readonly label: Label | null;
  readonly left: number;
  readonly right: number;
  readonly worth: number;
};

/** The best way to label the first so many marks, by what its last words take at their right. */
type Way = {
  readonly right: number;
  readonly worth: number;
  readonly labels: readonly (Label | null)[];
};

type Line = {
  readonly width: number;
  /** Words stand rather at the other side than across it: the line of today. */
  readonly avoidX: number;
  readonly sharedWords: SharedWords;
};

/** The words that the marks from one index to another share; none where they stand too far apart. */
type SharedWords = (first: number, last: number) => readonly Words[];

/**
 * The words of each mark, to its right or its left, so that none lies on a mark or on other words. Every way is
 * compared from left to right: one that names a repeat is best, then one that leaves few marks without words
 * of their own or shared ones, then the one whose words are fullest.
 */
export function placeLabels(
  marks: readonly LabelledMark[],
  { width, avoidX, sharedWords }: Line,
): (Label | null)[] {
  const ways: Way[][] = [[{ right: 0, worth: 0, labels: [] }]];
  for (let last = 0; last < marks.length; last++) {
    const found: Way[] = [];
    for (let first = last; first >= 0; first--) {
      const choices = first === last ? choicesOf(marks[last]) : null;
      const shared = choices ?? sharedChoices(marks, first, last, sharedWords(first, last));
      if (shared.length === 0) break;
      const room = (marks[first]?.from ?? 0) - (marks[first - 1]?.until ?? -clearance);
      const isEnd = last === marks.length - 1;
      const end = isEnd ? width - (marks[last]?.until ?? 0) + clearance : Number.POSITIVE_INFINITY;
      for (const choice of shared) {
        if (choice.right > end) continue;
        const worth = choice.worth - (isAcross(choice, avoidX) ? 5 : 0);
        for (const way of ways[first] ?? []) {
          if (way.right + choice.left > room) continue;
          found.push(goOn(way, { ...choice, worth }, last - first + 1));
        }
      }
    }
    ways.push(worthKeeping(found));
  }
  const [best] = (ways.at(-1) ?? []).toSorted((a, b) => b.worth - a.worth);
  return [...(best?.labels ?? [])];
}

const isAcross = ({ label }: Choice, x: number): boolean =>
  label !== null && label.x < x && label.x + label.width > x;

/** The words stand with the mark at whose side they are. */
function goOn(way: Way, { label, right, worth }: Choice, count: number): Way {
  const labels = Array<Label | null>(count).fill(null);
  labels[label?.side === 'left' ? 0 : count - 1] = label;
  return { right, worth: way.worth + worth, labels: [...way.labels, ...labels] };
}

/** Of ways that take the same room the best, and none that takes more room for no more worth. */
function worthKeeping(ways: readonly Way[]): Way[] {
  const kept: Way[] = [];
  for (const way of ways.toSorted((a, b) => a.right - b.right || b.worth - a.worth)) {
    if (way.worth > (kept.at(-1)?.worth ?? Number.NEGATIVE_INFINITY)) kept.push(way);
  }
  return kept;
}

const none: Choice = { label: null, left: 0, right: 0, worth: 0 };

const choicesOf = (mark: LabelledMark | undefined): Choice[] =>
  mark === undefined
    ? [none]
    : [none, ...choicesBeside(mark, { own: 1000, fullest: mark.isMain ? 2000 : 0 }, false)];

const sharedChoices = (
  marks: readonly LabelledMark[],
  first: number,
  last: number,
  labels: readonly Words[],
): Choice[] =>
  choicesBeside(
    { from: marks[first]?.from ?? 0, until: marks[last]?.until ?? 0, labels },
    { own: 600 + 400 * (last - first + 1), fullest: 0 },
    true,
  );

/** At its right before its left, as one reads. */
function choicesBeside(
  { from, until, labels }: Pick<LabelledMark, 'from' | 'until' | 'labels'>,
  worth: { readonly own: number; readonly fullest: number },
  isShared: boolean,
): Choice[] {
  return labels.flatMap(({ words, width }, index): Choice[] => {
    const taken = labelGap + width + clearance;
    const full = worth.own + (index === 0 ? worth.fullest : 0) + (labels.length - index) * 10;
    const right: Label = { words, width, isShared, side: 'right', x: until + labelGap };
    const left: Label = { words, width, isShared, side: 'left', x: from - labelGap - width };
    return [
      { label: right, left: 0, right: taken, worth: full + 1 },
      { label: left, left: taken, right: 0, worth: full },
    ];
  });
}
