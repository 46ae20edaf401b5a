import type { Agency } from '../../shared/domain/agency.ts';
import type { CalendarDate } from '../../shared/domain/calendar-date.ts';
import {
  checkRow,
  createAgencyFinder,
  type ListKnowledge,
} from '../../shared/domain/referral-list-check.ts';
import type {
  ListCheck,
  ListMapping,
  ListProblem,
  ListRowKind,
} from '../../shared/domain/referral-list.ts';
import type { FileRow, OnProgress } from './list-file.ts';
import type { RowReader } from './row-reader.ts';

export type CheckInput = {
  readonly mapping: ListMapping;
  readonly agencies: readonly Pick<Agency, 'id' | 'name' | 'aliases'>[];
  readonly today: CalendarDate;
  readonly assessmentMaximum: number;
  /** Hashes and references of this list that the store holds. */
  readonly knownHashes: readonly string[];
  readonly knownReferences: readonly string[];
};

export type CheckedList = {
  readonly summary: ListCheck;
  /** The places of the rows of each kind, in the order of the file. */
  readonly places: Readonly<Record<ListRowKind, readonly number[]>>;
  readonly problems: ReadonlyMap<number, ListProblem[]>;
};

/** Each problem is kept once, however many rows have it: a list may be wrong in every row. */
function createProblemKinds() {
  const kinds = new Map<string, { problem: ListProblem; count: number }>();
  return {
    add(problem: ListProblem): ListProblem {
      const key = `${problem.field}|${problem.heading}|${problem.message}`;
      const kind = kinds.get(key) ?? { problem, count: 0 };
      kind.count += 1;
      kinds.set(key, kind);
      return kind.problem;
    },
    mostFrequentFirst: (): ListCheck['problemKinds'] =>
      [...kinds.values()]
        .map(({ problem, count }) => ({ ...problem, count }))
        .toSorted((a, b) => b.count - a.count),
  };
}

const progressRows = 2000;

/** Puts every row of the list into exactly one of good, problem and already. */
export function checkList(
  rows: readonly FileRow[],
  reader: RowReader,
  hashAt: (place: number) => string,
  input: CheckInput,
  onProgress: OnProgress,
): CheckedList {
  const hashes = new Set(input.knownHashes);
  const references = new Set(input.knownReferences);
  const knowledge: ListKnowledge = {
    findAgencyId: createAgencyFinder(input.agencies),
    today: input.today,
    assessmentMaximum: input.assessmentMaximum,
    isReferenceTaken: (reference) => references.has(reference),
  };
  const kinds = createProblemKinds();
  const places: Record<ListRowKind, number[]> = { good: [], problem: [], already: [] };
  const problems = new Map<number, ListProblem[]>();
  rows.forEach((row, place) => {
    if (place % progressRows === 0) onProgress(place, rows.length);
    if (hashes.has(hashAt(place))) {
      places.already.push(place);
      return;
    }
    hashes.add(hashAt(place));
    const values = reader.valuesOf(row);
    const found = [...reader.faultsOf(row), ...checkRow(values, knowledge, reader.headings)];
    if (found.length > 0) {
      places.problem.push(place);
      problems.set(
        place,
        found.map((problem) => kinds.add(problem)),
      );
    } else {
      places.good.push(place);
      if (values.reference) references.add(values.reference);
    }
  });
  onProgress(rows.length, rows.length);
  const summary: ListCheck = {
    rowCount: rows.length,
    goodCount: places.good.length,
    problemCount: places.problem.length,
    alreadyCount: places.already.length,
    problemKinds: kinds.mostFrequentFirst(),
  };
  return { summary, places, problems };
}
