import type { MantineColorSchemeManager } from '@mantine/core';
import { choose, preferences } from '../lib/preferences.ts';

/** Main keeps the choice of light or dark: the page writes nothing to the disk. */
export const colourSchemeManager: MantineColorSchemeManager = {
  get: () => preferences.get().colourScheme,
  set: (colourScheme) => choose({ colourScheme }),
  subscribe: () => {},
  unsubscribe: () => {},
  clear: () => choose({ colourScheme: 'auto' }),
};
