import { typedWords, wordsIn } from '../../../shared/domain/search/typed-words.ts';
import type { SavedFilter } from '../../../shared/domain/search/search-filter.ts';
import { useCall } from '../../lib/use-call.ts';
import { useMay } from '../../lib/viewer.ts';

/** The viewer's saved filters in whose name every typed word begins some word; none before. */
export function useMatchingFilters(text: string): readonly SavedFilter[] {
  const words = typedWords(text);
  const mayFind = useMay('search.filters');
  const isAsked = mayFind && words.length > 0;
  const { data = [] } = useCall('search.filters', {}, { enabled: isAsked });
  if (!isAsked) return [];
  return data.filter(({ name }) => {
    const known = wordsIn(name).map(({ word }) => word);
    return words.every((word) => known.some((each) => each.startsWith(word)));
  });
}
