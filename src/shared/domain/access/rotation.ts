/** The steps of changing the keys of a store, in their order. */
export const rotationSteps = ['copying', 'rekeying', 'resealing', 'checking', 'replacing'] as const;
export type RotationStep = (typeof rotationSteps)[number];

/** How far a step has come; a total of 0 where nobody can say. */
export type RotationProgress = {
  readonly step: RotationStep;
  readonly done: number;
  readonly total: number;
};
