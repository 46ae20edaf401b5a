import { useState } from 'react';
import { useLocation } from 'react-router';
import { z } from 'zod';
import { noFilter, SearchFilter } from '../../../shared/domain/search/search-filter.ts';

/** A search that may still be without words. */
export type Searched = Omit<SearchFilter, 'text'> & { readonly text: string };

const GivenState = z.object({ filter: SearchFilter });

/** What is looked for on the page. It begins with what the finder gives, past the address, which may hold no name. */
export function useSearched(): readonly [Searched, (change: Partial<Searched>) => void] {
  const { state, key } = useLocation();
  const given = GivenState.safeParse(state);
  const first: Searched = given.success ? given.data.filter : { ...noFilter, text: '' };
  const [searched, setSearched] = useState({ key, filter: first });
  // The finder was used on this page: what it gave last is what is meant.
  const present = searched.key === key ? searched.filter : first;
  return [present, (change) => setSearched({ key, filter: { ...present, ...change } })];
}
