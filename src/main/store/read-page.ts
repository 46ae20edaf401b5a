import type { SelectQueryBuilder } from 'kysely';
import type { Tables } from './tables.ts';

type Filtered<Table extends keyof Tables> = SelectQueryBuilder<Tables, Table, object>;

type PageOf<Table extends keyof Tables, Row> = {
  /** Which rows, before any column is chosen. */
  readonly filtered: Filtered<Table>;
  /** The columns, order and limits of the page. */
  readonly page: (filtered: Filtered<Table>) => SelectQueryBuilder<Tables, Table, Row>;
  /** Whether finding the rows is the costly part, as with the words of a search. */
  readonly isSearch: boolean;
  /** Counts a list without a search, where there is a faster way than to count its rows. */
  readonly count?: () => Promise<number>;
};

/**
 * One page of a list with how many there are in all. A search finds its rows once and counts them on
 * the way; without one the indexes count faster than that.
 */
export async function readPage<Table extends keyof Tables, Row>({
  filtered,
  page,
  isSearch,
  count = () => countOf(filtered),
}: PageOf<Table, Row>): Promise<{ total: number; rows: Row[] }> {
  if (!isSearch) return { total: await count(), rows: await page(filtered).execute() };
  const rows = await page(filtered)
    .select((select) => select.fn.countAll<number>().over().as('total'))
    .execute();
  // A page past the end carries no count.
  return { total: rows[0]?.total ?? (await countOf(filtered)), rows };
}

/** How many rows there are. */
export async function countOf<Table extends keyof Tables>(
  filtered: Filtered<Table>,
): Promise<number> {
  const { total } = await filtered
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}
