import type { MantineColorScheme, MantineColorSchemeManager } from '@mantine/core';

/** Keeps the choice of light or dark in memory: the page writes nothing to the disk. */
export function createColourSchemeManager(): MantineColorSchemeManager {
  let chosen: MantineColorScheme | undefined;
  return {
    get: (initial) => chosen ?? initial,
    set: (scheme) => {
      chosen = scheme;
    },
    subscribe: () => {},
    unsubscribe: () => {},
    clear: () => {
      chosen = undefined;
    },
  };
}
