import { useViewer } from '../lib/viewer.ts';
import { type Place, placesOf } from './places.ts';

const nowhere: readonly Place[] = [];

/** Where the viewer may go. */
export function usePlaces(): readonly Place[] {
  const viewer = useViewer();
  return viewer === null ? nowhere : placesOf[viewer.role];
}
