import { useDebouncedValue } from '@mantine/hooks';
import { useEffect } from 'react';
import { inGroups, type FoundGroup } from '../../../shared/domain/search/found.ts';
import { useCall } from '../../lib/use-call.ts';
import { useMay } from '../../lib/viewer.ts';
import { selectFirstRow } from './finder-store.ts';

type Finding = {
  readonly mayFind: boolean;
  readonly groups: readonly FoundGroup[];
  /** What is shown answers what was typed before. */
  readonly isOld: boolean;
  readonly isLooking: boolean;
  readonly isCutShort: boolean;
  readonly error: Error | null;
};

/** What main finds for the words as they stand once nobody typed for a moment. */
export function useFinder(text: string): Finding {
  const typed = text.trim();
  const [asked] = useDebouncedValue(typed, 120);
  const mayFind = useMay('search.find');
  const answer = useCall('search.find', { text: asked }, { enabled: asked !== '' && mayFind });
  const { data, isFetching, isPlaceholderData, error } = answer;

  useEffect(selectFirstRow, [data]);

  const isNothing = asked === '' || typed === '';
  return {
    mayFind,
    groups: isNothing || error !== null ? [] : inGroups(data?.found ?? []),
    isOld: isPlaceholderData || asked !== typed,
    isLooking: mayFind && typed !== '' && (isFetching || asked !== typed),
    isCutShort: !isNothing && data?.isCutShort === true,
    error: isNothing ? null : error,
  };
}
