import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import type { AgendaSlot } from '../../../shared/domain/agenda.ts';
import { runningEntry } from '../../../shared/domain/pace.ts';

/** Which part of the meeting is on the screen: a case by its index, or before and after them. */
export type RoomPlace = 'opening' | 'closing' | number;

type Place = { readonly place: RoomPlace; readonly goTo: (place: RoomPlace) => void };

/** The place stands in the address, so that it is the same after a restart. */
export function useRoomPlace(entries: readonly AgendaSlot[]): Place {
  const [search, setSearch] = useSearchParams();
  const goTo = useCallback(
    (place: RoomPlace) =>
      setSearch({ case: typeof place === 'number' ? String(place + 1) : place }, { replace: true }),
    [setSearch],
  );
  return { place: placeOf(search.get('case'), entries), goTo };
}

export function placeOf(written: string | null, entries: readonly AgendaSlot[]): RoomPlace {
  if (written === 'opening' || written === 'closing') return written;
  const index = Number(written) - 1;
  if (written !== null && entries[index] !== undefined) return index;
  const running = runningEntry(entries);
  return running === undefined ? 'opening' : entries.indexOf(running);
}
