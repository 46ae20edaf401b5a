import { isForYou, type NotForYou } from '../../../shared/domain/access/not-for-you.ts';
import type { AgendaEntry } from '../../../shared/domain/agenda.ts';
import { runningEntry } from '../../../shared/domain/pace.ts';
import type { RoomPlace } from './use-room-place.ts';

export type NextStep = {
  readonly label: string;
  readonly to: RoomPlace;
  /** The hearing whose clock starts; null stops every clock; undefined leaves them as they are. */
  readonly starts?: string | null;
};

type Times = Pick<AgendaEntry, 'startedAt' | 'endedAt' | 'minutes'>;
type Entry = Times & (Pick<AgendaEntry, 'hearingId' | 'outcome'> | NotForYou);

/**
 * What the one button at the top right does. Looking at other cases never touches a clock: only
 * going on from the case at hand, or starting one that has not begun, does.
 */
export function nextStep(entries: readonly Entry[], place: RoomPlace): NextStep | null {
  if (place === 'closing') return null;
  const running = runningEntry(entries);
  const here = place === 'opening' ? undefined : entries[place];
  if (place === 'opening') return fromOpening(entries, running);
  if (here === undefined) return null;
  if (isForYou(here) && here.startedAt === null) {
    return { label: `Start case ${place + 1}`, to: place, starts: here.hearingId };
  }
  return fromCase(entries, place, running);
}

function fromOpening(entries: readonly Entry[], running: Entry | undefined): NextStep {
  if (running !== undefined) {
    const index = entries.indexOf(running);
    return { label: `To case ${index + 1}`, to: index };
  }
  const index = entries.findIndex(({ startedAt }) => startedAt === null);
  const entry = entries[index];
  if (entry === undefined) return { label: 'To the closing', to: 'closing' };
  if (!isForYou(entry)) return { label: `To case ${index + 1}`, to: index };
  return { label: `Start case ${index + 1}`, to: index, starts: entry.hearingId };
}

function fromCase(entries: readonly Entry[], place: number, running: Entry | undefined): NextStep {
  const isRunningHere = running === entries[place];
  const next = entries[place + 1];
  if (next === undefined) {
    return { label: 'Close the meeting', to: 'closing', ...(isRunningHere && { starts: null }) };
  }
  const label = 'Next case';
  const to = place + 1;
  if (isRunningHere) return { label, to, starts: clockOf(next) };
  if (running === undefined && next.startedAt === null && isForYou(next)) {
    return { label, to, starts: next.hearingId };
  }
  return { label, to };
}

/**
 * A case left by mistake has a start and no outcome: going on to it again starts its clock again. That
 * of a closed case is started by somebody to whom it is open.
 */
const clockOf = (next: Entry): string | null =>
  isForYou(next) && next.outcome === null ? next.hearingId : null;

export const previousPlace = (entries: readonly Entry[], place: RoomPlace): RoomPlace | null => {
  if (place === 'opening') return null;
  if (place === 'closing') return entries.length === 0 ? 'opening' : entries.length - 1;
  return place === 0 ? 'opening' : place - 1;
};
