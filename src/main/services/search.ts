import { inGroups, type Found, type FoundKind } from '../../shared/domain/search/found.ts';
import { noFilter, type SearchFilter } from '../../shared/domain/search/search-filter.ts';
import { typedQuery } from '../../shared/domain/search/typed-query.ts';
import type { Store } from '../store/store.ts';
import { foundCases, foundPeople } from './found-people.ts';
import { findOwnWork, listOwnWork } from './search-own-work.ts';
import { findWords, listWords, type Patience } from './search-words.ts';

export type FoundAtOnce = { readonly found: Found[]; readonly isCutShort: boolean };
export type FoundPage = { readonly found: Found[]; readonly next: string | null };

/** So many of each kind are shown while somebody types, and on a page of one kind. */
const wantedOfEach = 5;
const wantedOnPage = 50;

/** A call may take 50 ms; the step that is begun last ends within the rest. */
const patienceMs = 25;

export type Begin = () => Patience;

/** `clock` counts milliseconds; a search looks at it between its steps. */
export const patienceBy =
  (clock: () => number): Begin =>
  () => {
    const end = clock() + patienceMs;
    return () => clock() < end;
  };

const patience = patienceBy(() => performance.now());

/** The best of each kind for what somebody is typing. */
export async function find(
  store: Store,
  text: string,
  begin: Begin = patience,
): Promise<FoundAtOnce> {
  const query = typedQuery(text, store.today());
  const asked = { query, filter: noFilter, hasPatience: begin() };
  if (store.viewer.role === 'representative') return findOwnWork(store, asked, wantedOfEach);
  const people = await foundPeople(store, query, wantedOfEach);
  const cases = await foundCases(store, query, wantedOfEach);
  const words = await findWords(store, asked, wantedOfEach);
  return { found: bestOfEach([...people, ...cases, ...words.found]), isCutShort: words.isCutShort };
}

const bestOfEach = (found: readonly Found[]): Found[] =>
  inGroups(found).flatMap((group) => group.found.slice(0, wantedOfEach));

export type ListFilter = SearchFilter & { readonly kind: FoundKind };

/** Some of one kind, from where the last answer ended. */
export async function list(
  store: Store,
  filter: ListFilter,
  after: string | null,
  begin: Begin = patience,
): Promise<FoundPage> {
  const query = typedQuery(filter.text, store.today());
  const asked = { query, filter, hasPatience: begin() };
  const { kind } = filter;
  if (store.viewer.role === 'representative') return listOwnWork(store, asked, kind, after);
  if (kind === 'person')
    return { found: await foundPeople(store, query, wantedOnPage), next: null };
  if (kind === 'case') return { found: await foundCases(store, query, wantedOnPage), next: null };
  return listWords(store, asked, kind, after);
}
