import { useMediaQuery } from '@mantine/hooks';
import { useSyncExternalStore } from 'react';
import type { TextSize } from '../../shared/domain/preferences.ts';
import { preferences } from './preferences.ts';

export const useTextSize = (): TextSize =>
  useSyncExternalStore(preferences.subscribe, () => preferences.get().textSize);

/** Factor on every size; a wide window starts a fifth larger. */
export function useScale(): number {
  const isWide = useMediaQuery('(min-width: 1800px)', false, { getInitialValueInEffect: false });
  return (useTextSize() / 100) * (isWide ? 1.2 : 1);
}
