import type {
  CheckSummary,
  ListRowKind,
  RowProblem,
  RowValues,
} from '../../shared/domain/list-form.ts';
import type { FileRow, OnProgress } from './list-file.ts';
import type { RowReader } from './row-reader.ts';

/** How the rows of one kind of list are judged, one after the other. */
export type RowRules<F extends string> = {
  /** Whether this very row is in the store, or earlier in the list. */
  readonly isKnown: (hash: string) => boolean;
  readonly problemsOf: (values: RowValues<F>) => RowProblem<F>[];
  /** Hears of each row without problems, since it bears on those after it. */
  readonly take: (values: RowValues<F>) => void;
};

export type CheckedList<F extends string> = {
  readonly summary: CheckSummary<F>;
  /** The places of the rows of each kind, in the order of the file. */
  readonly places: Readonly<Record<ListRowKind, readonly number[]>>;
  readonly problems: ReadonlyMap<number, RowProblem<F>[]>;
};

/** Each problem is kept once, however many rows have it: a list may be wrong in every row. */
function createProblemKinds<F extends string>() {
  const kinds = new Map<string, { problem: RowProblem<F>; count: number }>();
  return {
    add(problem: RowProblem<F>): RowProblem<F> {
      const key = `${problem.field}|${problem.heading}|${problem.message}`;
      const kind = kinds.get(key) ?? { problem, count: 0 };
      kind.count += 1;
      kinds.set(key, kind);
      return kind.problem;
    },
    mostFrequentFirst: (): CheckSummary<F>['problemKinds'] =>
      [...kinds.values()]
        .map(({ problem, count }) => ({ ...problem, count }))
        .toSorted((a, b) => b.count - a.count),
  };
}

const progressRows = 2000;

/** Puts every row of the list into exactly one of good, problem and already. */
export function checkList<F extends string>(
  rows: readonly FileRow[],
  reader: RowReader<F>,
  hashAt: (place: number) => string,
  rules: RowRules<F>,
  onProgress: OnProgress,
): CheckedList<F> {
  const kinds = createProblemKinds<F>();
  const places: Record<ListRowKind, number[]> = { good: [], problem: [], already: [] };
  const problems = new Map<number, RowProblem<F>[]>();
  const seen = new Set<string>();
  rows.forEach((row, place) => {
    if (place % progressRows === 0) onProgress(place, rows.length);
    const values = reader.valuesOf(row);
    const hash = hashAt(place);
    if (seen.has(hash) || rules.isKnown(hash)) {
      places.already.push(place);
      return;
    }
    seen.add(hash);
    const found = [...reader.faultsOf(row), ...rules.problemsOf(values)];
    if (found.length > 0) {
      places.problem.push(place);
      problems.set(
        place,
        found.map((problem) => kinds.add(problem)),
      );
    } else {
      places.good.push(place);
      rules.take(values);
    }
  });
  onProgress(rows.length, rows.length);
  const summary: CheckSummary<F> = {
    rowCount: rows.length,
    goodCount: places.good.length,
    problemCount: places.problem.length,
    alreadyCount: places.already.length,
    problemKinds: kinds.mostFrequentFirst(),
  };
  return { summary, places, problems };
}
