import { z } from 'zod';

/**
 * The three types by which police record anti-social behaviour. A type is never a level of risk:
 * nuisance can be as harmful as what is aimed at one person.
 */
export const asbTypes = ['environmental', 'nuisance', 'personal'] as const;
export const AsbType = z.enum(asbTypes);
export type AsbType = z.infer<typeof AsbType>;

export const asbTypeNames: Record<AsbType, string> = {
  environmental: 'Environmental',
  nuisance: 'Nuisance',
  personal: 'Personal',
};
