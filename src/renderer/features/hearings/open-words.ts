import { type Hearing, isStillToHear, openPoints } from '../../../shared/domain/hearing.ts';
import { counted } from '../../lib/format.ts';

type Part = Pick<Hearing, 'information' | 'risks' | 'actions' | 'outcome'>;

/** `Open: 2 agencies, 1 risk, outcome`; empty when nothing is. */
export function openWords(hearing: Part): string {
  const points = openPoints(hearing);
  const unheard = hearing.information.filter(isStillToHear).length;
  const uncovered = points.filter(({ kind }) => kind === 'uncovered').length;
  const parts = [
    unheard > 0 && counted(unheard, 'agency', 'agencies'),
    uncovered > 0 && counted(uncovered, 'risk'),
    hearing.outcome === null && 'outcome',
  ].filter((part) => part !== false);
  return parts.length === 0 ? '' : `Open: ${parts.join(', ')}`;
}

/** Numbers of the risks that no action answers. */
export const uncoveredRisks = ({
  risks,
  actions,
}: Pick<Hearing, 'risks' | 'actions'>): { readonly id: string; readonly number: number }[] => {
  const covered = new Set(actions.map(({ riskId }) => riskId));
  return risks
    .map(({ id }, index) => ({ id, number: index + 1 }))
    .filter(({ id }) => !covered.has(id));
};

/** `Risk 3 has no action`, `Risks 2 and 3 have no action` */
export function uncoveredWords(numbers: readonly number[]): string {
  if (numbers.length === 1) return `Risk ${numbers[0]} has no action`;
  return `Risks ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)} have no action`;
}
