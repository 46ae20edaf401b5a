import { agencyKey } from '../../../shared/domain/agency.ts';

type Lettered = { readonly agencyName: string; readonly agencyLetter: string };

/** The agency whose letter was typed first, then those whose names hold the words. */
export function matchingAgencies<T extends Lettered>(agencies: readonly T[], typed: string): T[] {
  const words = agencyKey(typed);
  if (words === '') return [...agencies];
  const rank = ({ agencyName, agencyLetter }: Lettered): number => {
    const name = agencyKey(agencyName);
    if (agencyLetter === words) return 0;
    if (name.startsWith(words)) return 1;
    return ` ${name}`.includes(` ${words}`) ? 2 : 3;
  };
  return agencies.filter((agency) => rank(agency) < 3).toSorted((a, b) => rank(a) - rank(b));
}
