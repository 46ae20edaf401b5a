import type { ColumnType } from 'kysely';
import type { Instant } from '../../shared/domain/calendar-date.ts';

/** SQLite has no boolean: 0 or 1. */
export type Flag = 0 | 1;
/** JSON text, parsed by a zod schema where it is read. */
export type Json = string;
export type Stamps = { created_at: Instant; updated_at: Instant };
/** Binned records keep their moment; nothing is deleted but by retention. */
export type Binnable = { binned_at: Instant | null };
/** Counts the rows of a table as they come; the store itself gives it to a new row. */
export type Searched = { search_number: ColumnType<number, never, never> };
