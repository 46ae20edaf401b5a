import type { ListRowKind } from '../../../shared/domain/list-form.ts';
import type { ListCheck } from '../../../shared/domain/referral-list.ts';
import { counted } from '../../lib/format.ts';

/** The rows to show first: what needs a look before what is in order. */
export function firstKind({
  goodCount,
  problemCount,
  alreadyCount,
}: Pick<ListCheck, 'goodCount' | 'problemCount' | 'alreadyCount'>): ListRowKind {
  if (problemCount > 0) return 'problem';
  return goodCount === 0 && alreadyCount > 0 ? 'already' : 'good';
}

/** What the button does; null when there is nothing to do. */
export function importLabel({ goodCount, problemCount }: ListCheck): string | null {
  if (goodCount > 0) return `Import ${counted(goodCount, 'referral')}`;
  return problemCount > 0 ? `Keep ${counted(problemCount, 'row')} to mend` : null;
}

/** What becomes of the rows that are not imported. */
export function keptNote({ problemCount, alreadyCount }: ListCheck): string {
  const kept =
    problemCount === 0
      ? ''
      : `${counted(problemCount, 'row')} with problems ${problemCount === 1 ? 'is' : 'are'} kept in Rows to mend.`;
  const skipped =
    alreadyCount === 0 ? '' : `${counted(alreadyCount, 'row')} already here, skipped.`;
  return [kept, skipped].filter((part) => part !== '').join(' ');
}
