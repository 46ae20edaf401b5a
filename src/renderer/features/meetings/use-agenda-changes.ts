import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef } from 'react';
import { isForYou } from '../../../shared/domain/access/not-for-you.ts';
import {
  type AgendaEntry,
  type AgendaSlot,
  compareForAgenda,
  moveWithin,
} from '../../../shared/domain/agenda.ts';
import type { Agenda } from '../../../shared/ipc/contract/meetings.ts';
import { showUndo } from '../../components/show-undo.ts';
import { errorText } from '../../lib/error-text.ts';
import { invalidateAreas } from '../../lib/invalidate.ts';
import { ipc } from '../../lib/ipc.ts';
import { saving } from '../../lib/saving.ts';

type Entries = readonly AgendaSlot[];
/**
 * `expect` is what the agenda will look like, shown before the store has answered. Settles with
 * whether the store took the change.
 */
type Change = (
  expect: (entries: Entries) => Entries,
  send: () => Promise<Agenda>,
) => Promise<boolean>;

export type AgendaChanges = {
  readonly add: (referralIds: readonly string[]) => void;
  /** Takes a case off and offers to put it back where it stood. */
  readonly remove: (entry: AgendaEntry, index: number) => void;
  readonly move: (entry: AgendaEntry, to: number) => void;
  readonly setMinutes: (entry: AgendaEntry, minutes: number) => void;
  readonly setAllMinutes: (minutes: number) => void;
  readonly sort: () => void;
};

/** Everything that may be done to the agenda of one meeting. */
export function useAgendaChanges(meetingId: string): AgendaChanges {
  const change = useChange(meetingId);
  return useMemo(() => agendaChanges(meetingId, change), [meetingId, change]);
}

/**
 * Several changes may be under way (somebody holds + down): only the answer to the last one is
 * shown, so that the figures never run backwards.
 */
function useChange(meetingId: string): Change {
  const client = useQueryClient();
  const latest = useRef(0);

  return useCallback(
    async (expect, send) => {
      const queryKey = ['agenda.get', { meetingId }];
      latest.current += 1;
      const turn = latest.current;
      void client.cancelQueries({ queryKey });
      client.setQueryData<Agenda>(queryKey, (agenda) =>
        agenda === undefined ? undefined : { ...agenda, entries: [...expect(agenda.entries)] },
      );
      try {
        const agenda = await saving.track(send());
        if (turn !== latest.current) return true;
        client.setQueryData<Agenda>(queryKey, agenda);
        void client.invalidateQueries({ queryKey: ['agenda.candidates'] });
        invalidateAreas(client, ['meetings', 'referrals', 'cases', 'today', 'minutes']);
        return true;
      } catch (error) {
        notifications.show({ color: 'red', title: 'Not done', message: errorText(error) });
        void client.invalidateQueries({ queryKey });
        return false;
      }
    },
    [client, meetingId],
  );
}

function agendaChanges(meetingId: string, change: Change): AgendaChanges {
  const unchanged = (entries: Entries): Entries => entries;

  const move = (hearingId: string, to: number): Promise<boolean> =>
    change(
      (entries) => moveWithin(entries, indexOf(entries, hearingId), to),
      () => ipc.call('agenda.move', { meetingId, hearingId, to }),
    );

  async function putBack({ caseId, hearingId }: AgendaEntry, to: number): Promise<void> {
    const candidates = await ipc.call('agenda.candidates', { meetingId });
    const referralIds = candidates.filter((row) => row.caseId === caseId).map(({ id }) => id);
    if (referralIds.length === 0) return;
    await change(unchanged, () => ipc.call('agenda.add', { meetingId, referralIds }));
    await move(hearingId, to);
  }

  async function remove(entry: AgendaEntry, index: number): Promise<void> {
    const { hearingId } = entry;
    const isOff = await change(
      (entries) => entries.filter((other) => !isOf(other, hearingId)),
      () => ipc.call('agenda.remove', { meetingId, hearingId }),
    );
    if (isOff) showUndo(`Case ${index + 1} is off the agenda`, () => void putBack(entry, index));
  }

  return {
    add: (referralIds) =>
      void change(unchanged, () =>
        ipc.call('agenda.add', { meetingId, referralIds: [...referralIds] }),
      ),
    remove: (entry, index) => void remove(entry, index),
    move: ({ hearingId }, to) => void move(hearingId, to),
    setMinutes: ({ hearingId }, minutes) =>
      void change(
        (entries) => withMinutes(entries, minutes, hearingId),
        () => ipc.call('agenda.setMinutes', { meetingId, hearingId, minutes }),
      ),
    setAllMinutes: (minutes) =>
      void change(
        (entries) => withMinutes(entries, minutes),
        () => ipc.call('agenda.setMinutes', { meetingId, hearingId: null, minutes }),
      ),
    sort: () => void change(sorted, () => ipc.call('agenda.sort', { meetingId })),
  };
}

const isOf = (entry: AgendaSlot, hearingId: string): boolean =>
  isForYou(entry) && entry.hearingId === hearingId;

const indexOf = (entries: Entries, hearingId: string): number =>
  entries.findIndex((entry) => isOf(entry, hearingId));

/** Where a closed case goes the store alone knows; until it says so, it stays where it is. */
function sorted(entries: Entries): Entries {
  const inOrder = entries.filter(isForYou).toSorted(compareForAgenda).values();
  return entries.map((entry) => (isForYou(entry) ? (inOrder.next().value ?? entry) : entry));
}

const withMinutes = (entries: Entries, minutes: number, hearingId?: string): Entries =>
  entries.map((entry) =>
    hearingId === undefined || isOf(entry, hearingId) ? { ...entry, minutes } : entry,
  );
