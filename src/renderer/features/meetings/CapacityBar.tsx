import { Button } from '@mantine/core';
import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { type AgendaSlot, planAgenda } from '../../../shared/domain/agenda.ts';
import { addMinutes } from '../../../shared/domain/calendar-date.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { agendaRuns } from '../../../shared/domain/agenda-runs.ts';
import { casesInMinutes, fitText } from './capacity-words.ts';
import classes from './CapacityBar.module.css';

type Props = {
  readonly meeting: Meeting;
  readonly entries: readonly AgendaSlot[];
  /** Absent when the agenda is read only. */
  readonly onSetAllMinutes: ((minutes: number) => void) | undefined;
};

type Part = { readonly kind: 'frame' | 'cases'; readonly minutes: number };

/** What the meeting has time for and what its cases ask, in words and to scale. */
export function CapacityBar({ meeting, entries, onSetAllMinutes }: Props): ReactElement {
  const plan = planAgenda(meeting, entries);
  const scale = Math.max(plan.minutesNeeded, plan.minutesAvailable, 1);
  const share = (minutes: number): string => `${(minutes / scale) * 100}%`;
  const wholeMinutes = Math.floor(plan.minutesThatFit);
  const isOver = plan.minutesOver > 0;

  return (
    <section className={classes['capacity']} aria-label="Time">
      <div className={classes['words']}>
        <div className={classes['ask']}>{casesInMinutes(entries, plan)}</div>
        <div className={classes['fit']} data-over={isOver || undefined} role="status">
          {isOver ? <IconAlertCircle aria-hidden /> : <IconCircleCheck aria-hidden />}
          {fitText(plan)}
        </div>
      </div>
      <div className={classes['scale']} aria-hidden>
        <div className={classes['bar']}>
          {partsOf(meeting, entries).map(({ kind, minutes }, index) => (
            <span key={index} data-kind={kind} style={{ width: share(minutes) }} />
          ))}
          {isOver && (
            <span className={classes['excess']} style={{ left: share(plan.minutesAvailable) }} />
          )}
        </div>
        <div className={classes['labels']}>
          {labelsOf(meeting, entries, scale).map(({ text, at, end, warns }) => (
            <span
              key={text}
              data-end={end}
              data-warns={warns}
              style={end ? { right: share(scale - at) } : { left: share(at) }}
            >
              {text}
            </span>
          ))}
        </div>
      </div>
      {isOver && wholeMinutes > 0 && onSetAllMinutes !== undefined && (
        <Button variant="default" onClick={() => onSetAllMinutes(wholeMinutes)}>
          Set {wholeMinutes} min each
        </Button>
      )}
    </section>
  );
}

const partsOf = (meeting: Meeting, entries: readonly AgendaSlot[]): Part[] => [
  { kind: 'frame', minutes: meeting.openingMinutes },
  ...agendaRuns(entries).map(({ minutes }) => ({ kind: 'cases' as const, minutes })),
  { kind: 'frame', minutes: meeting.closingMinutes },
];

type Label = { text: string; at: number; end?: true; warns?: true };

/** Shares of the bar that the longest label and a time take. */
const labelShare = 0.13;
const timeShare = 0.06;

/** Start, runs and end beneath the bar; a run whose label would touch a time goes without. */
function labelsOf(meeting: Meeting, entries: readonly AgendaSlot[], scale: number): Label[] {
  const { minutesAvailable, minutesNeeded, minutesOver } = planAgenda(meeting, entries);
  const times: Label[] = [];
  if (minutesOver === 0 || minutesOver > scale * timeShare) {
    times.push({ text: meeting.endsAt, at: minutesAvailable, end: true });
  }
  if (minutesOver > 0) {
    const text = addMinutes(meeting.startsAt, minutesNeeded);
    times.push({ text, at: minutesNeeded, end: true, warns: true });
  }
  const isFree = (from: number): boolean =>
    from >= scale * timeShare &&
    times.every(({ at }) => from > at || from + scale * labelShare < at - scale * timeShare);
  return [
    { text: meeting.startsAt, at: 0 },
    ...runLabels(meeting, entries).filter(({ at }) => isFree(at)),
    ...times,
  ];
}

/** Each kind of run is named once, where it begins. */
function runLabels(meeting: Meeting, entries: readonly AgendaSlot[]): Label[] {
  let at = meeting.openingMinutes;
  const labels = new Map<string, Label>();
  for (const { kind, minutes } of agendaRuns(entries)) {
    const text = kind === 'children' ? 'with children' : 'adults only';
    if (!labels.has(text)) labels.set(text, { text, at });
    at += minutes;
  }
  return [...labels.values()];
}
