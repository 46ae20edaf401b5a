import type { NeedRecord } from '../support/needs.ts';
import type { Entry } from './entry.ts';
import { entriesOf, latest } from './standing.ts';

/** The levels of each need at first, at the last review and at close; entries may come in any order. */
export function needRecordsOf(entries: readonly Entry[]): NeedRecord[] {
  const all = entriesOf(entries, 'needs');
  const at = (stage: string, category: string): number | null => {
    const of = all.filter(
      ({ says }) => says.stage === stage && says.levels[category] !== undefined,
    );
    return latest(of)?.says.levels[category] ?? null;
  };
  const categories = [...new Set(all.flatMap(({ says }) => Object.keys(says.levels)))];
  return categories.toSorted().map((category) => ({
    category,
    first: at('first', category),
    review: at('review', category),
    close: at('close', category),
    met: null,
    actionIds: [],
  }));
}
