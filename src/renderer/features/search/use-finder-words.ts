import { useMay, useOwnAgency } from '../../lib/viewer.ts';

/** What the finder finds for the viewer, in the words of its field. */
export function useFinderWords(): string {
  const mayFind = useMay('search.find');
  const isOfAgency = useOwnAgency() !== null;
  if (!mayFind) return 'Say where to go';
  return isOfAgency ? 'Find an action or a case' : 'Find a person, case or meeting';
}
