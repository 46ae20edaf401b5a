import type { MatchingSettings } from '../../../shared/domain/matching/score-match.ts';
import { type FieldsOf, ours, points } from './rule-field.ts';

export const matchingFields: FieldsOf<MatchingSettings> = {
  likelyFrom: {
    label: 'Likely the same person from',
    help: 'More points find fewer people, and fewer of them wrongly',
    unit: points,
    source: ours,
  },
  possibleFrom: {
    label: 'Possibly the same person from',
    help: 'Fewer points are not shown',
    unit: points,
    source: ours,
  },
  pairPoints: {
    label: 'More for a known pair',
    help: 'Added when the other of the two is known to be the same',
    unit: points,
    source: ours,
  },
};
