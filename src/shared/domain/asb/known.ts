/** Whether something is so; null when it is not recorded, which is never a no. */
export type Known = boolean | null;

/** Yes when all are; no as soon as one is not; otherwise not known. */
export const allOf = (...facts: readonly Known[]): Known =>
  facts.includes(false) ? false : facts.includes(null) ? null : true;

/** Yes as soon as one is; no when none is; otherwise not known. */
export const anyOf = (...facts: readonly Known[]): Known =>
  facts.includes(true) ? true : facts.includes(null) ? null : false;
