import { useMediaQuery } from '@mantine/hooks';
import { useSyncExternalStore } from 'react';
import { createSignal } from './signal.ts';

export const textSizes = [100, 115, 130] as const;
export type TextSize = (typeof textSizes)[number];

/** Lasts as long as the window: nothing of the page is written to the disk. */
export const textSize = createSignal<TextSize>(100);

export const useTextSize = (): TextSize => useSyncExternalStore(textSize.subscribe, textSize.get);

/** Factor on every size; a wide window starts a fifth larger. */
export function useScale(): number {
  const isWide = useMediaQuery('(min-width: 1800px)', false, { getInitialValueInEffect: false });
  return (useTextSize() / 100) * (isWide ? 1.2 : 1);
}
