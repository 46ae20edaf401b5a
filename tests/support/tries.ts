/** How often a fault is tried: often in the long run, and often enough to be noticed in every other. */
export const tries = (inShort: number, inLong: number): number =>
  process.env['CASETABLE_LONG_RUN'] === undefined ? inShort : inLong;
