import { type KeyboardEvent, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { isForYou } from '../../../shared/domain/access/not-for-you.ts';
import {
  type AgendaEntry,
  type AgendaSlot,
  moveWithin,
  planAgenda,
} from '../../../shared/domain/agenda.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import type { AgendaChanges } from './use-agenda-changes.ts';

type Options = {
  readonly meeting: Meeting;
  readonly entries: readonly AgendaSlot[];
  readonly changes: AgendaChanges | undefined;
  readonly activeId: string | null;
  readonly setActiveId: (id: string | null) => void;
};

type AgendaKeys = {
  readonly handleKey: (event: KeyboardEvent<HTMLElement>) => void;
  readonly registerRow: (id: string, row: HTMLElement | null) => void;
  /** What the last key did, for readers. */
  readonly spoken: string;
};

const leastMinutes = 1;
const mostMinutes = 240;

/** The keys of the row that has the focus. */
export function useAgendaKeys(options: Options): AgendaKeys {
  const { meeting, entries, changes, activeId, setActiveId } = options;
  const rows = useRef(new Map<string, HTMLElement>());
  const keepFocus = useRef(false);
  const [spoken, setSpoken] = useState('');

  // Moving an element in the document takes the focus from it.
  useLayoutEffect(() => {
    if (!keepFocus.current || activeId === null) return;
    keepFocus.current = false;
    rows.current.get(activeId)?.focus();
  });

  const registerRow = useCallback((id: string, row: HTMLElement | null) => {
    if (row === null) rows.current.delete(id);
    else rows.current.set(id, row);
  }, []);

  const focusRow = (entry: AgendaEntry | undefined): void => {
    if (entry === undefined) return;
    setActiveId(entry.hearingId);
    rows.current.get(entry.hearingId)?.focus();
  };

  const move = (entry: AgendaEntry, from: number, to: number): void => {
    if (to < 0 || to >= entries.length) return;
    keepFocus.current = true;
    const start = planAgenda(meeting, moveWithin(entries, from, to)).starts[to];
    setSpoken(`${to + 1}, ${entry.victim.surname}, starts ${start}`);
    changes?.move(entry, to);
  };

  const setMinutes = (entry: AgendaEntry, minutes: number): void => {
    if (minutes < leastMinutes || minutes > mostMinutes) return;
    setSpoken(`${minutes} minutes`);
    changes?.setMinutes(entry, minutes);
  };

  const remove = (entry: AgendaEntry, index: number): void => {
    if (entry.startedAt !== null) return;
    const next = nextFrom(entries, index, 1) ?? nextFrom(entries, index, -1);
    keepFocus.current = true;
    setActiveId(next?.hearingId ?? null);
    setSpoken(`${entry.victim.surname} is off the agenda`);
    changes?.remove(entry, index);
  };

  const handleKey = (event: KeyboardEvent<HTMLElement>): void => {
    const { key, altKey, ctrlKey, metaKey, target, currentTarget } = event;
    if (target !== currentTarget || ctrlKey || metaKey) return;
    const index = entries.findIndex(
      (each) => isForYou(each) && rows.current.get(each.hearingId) === target,
    );
    const entry = entries[index];
    if (entry === undefined || !isForYou(entry)) return;
    const step = { ArrowUp: -1, ArrowDown: 1 }[key];
    if (step !== undefined && altKey) move(entry, index, index + step);
    else if (step !== undefined) focusRow(nextFrom(entries, index, step));
    else if (key === '+' || key === '=') setMinutes(entry, entry.minutes + 1);
    else if (key === '-') setMinutes(entry, entry.minutes - 1);
    else if (key === 'Delete') remove(entry, index);
    else if (key === 'Enter') currentTarget.querySelector<HTMLElement>('input')?.focus();
    else return;
    event.preventDefault();
  };

  return { handleKey, registerRow, spoken };
}

/** The next case that is open to whoever looks, from a place on. */
function nextFrom(
  entries: readonly AgendaSlot[],
  index: number,
  step: number,
): AgendaEntry | undefined {
  const next = entries[index + step];
  return next === undefined || isForYou(next) ? next : nextFrom(entries, index + step, step);
}
