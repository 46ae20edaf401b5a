import { useHotkeys } from '@mantine/hooks';
import type { AgendaSlot } from '../../../shared/domain/agenda.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { useChange } from '../../lib/use-change.ts';
import { type NextStep, nextStep, previousPlace } from './next-step.ts';
import type { RoomPlace } from './use-room-place.ts';

export type RoomSteps = {
  readonly next: NextStep | null;
  readonly back: RoomPlace | null;
  readonly goNext: () => void;
  readonly goBack: () => void;
};

type Options = {
  readonly meeting: Meeting;
  readonly entries: readonly AgendaSlot[];
  readonly place: RoomPlace;
  readonly goTo: (place: RoomPlace) => void;
};

/** Next and Back, by button and by Ctrl with an arrow, with the clocks that they start and stop. */
export function useRoomSteps({ meeting, entries, place, goTo }: Options): RoomSteps {
  const start = useChange('hearings.start', { changes: ['agenda', 'meetings', 'minutes'] });
  const isFinal = meeting.status === 'finalised';
  const next = isFinal ? nextToRead(entries, place) : nextStep(entries, place);
  const back = previousPlace(entries, place);

  const goNext = (): void => {
    if (next === null) return;
    if (next.starts !== undefined) {
      start.mutate({ meetingId: meeting.id, hearingId: next.starts });
    }
    goTo(next.to);
  };
  const goBack = (): void => {
    if (back !== null) goTo(back);
  };

  const unlessInText =
    (step: () => void) =>
    (event: KeyboardEvent): void => {
      if (event.repeat || holdsText(event.target)) return;
      event.preventDefault();
      step();
    };
  useHotkeys(
    [
      ['mod+ArrowRight', unlessInText(goNext), { preventDefault: false }],
      ['mod+ArrowLeft', unlessInText(goBack), { preventDefault: false }],
    ],
    [],
    true,
  );
  return { next, back, goNext, goBack };
}

/** In text these keys move the caret by a word, and must not change the case by the way. */
const holdsText = (target: EventTarget | null): boolean =>
  (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) &&
  target.value !== '';

/** Through final minutes one only leafs: no clock starts. */
function nextToRead(entries: readonly AgendaSlot[], place: RoomPlace): NextStep | null {
  if (place === 'closing') return null;
  const to = place === 'opening' ? 0 : place + 1;
  return entries[to] === undefined
    ? { label: 'Closing', to: 'closing' }
    : { label: 'Next case', to };
}
