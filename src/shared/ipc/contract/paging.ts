import { z } from 'zod';

/** Lists page in the store, never in memory. */
export const pageInput = {
  offset: z.int().min(0).max(10_000_000).default(0),
  limit: z.int().min(1).max(200).default(50),
};

export const pageOf = <T extends z.ZodType>(
  row: T,
): z.ZodObject<{ total: z.ZodInt; rows: z.ZodArray<T> }, z.core.$strict> =>
  z.strictObject({ total: z.int(), rows: z.array(row) });
