import type { z } from 'zod';

/** The first thing that a schema finds wrong, in its own words; null when nothing is. */
export const firstProblem = (schema: z.ZodType, value: unknown): string | null =>
  schema.safeParse(value).error?.issues[0]?.message ?? null;
