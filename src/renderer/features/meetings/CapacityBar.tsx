import { Button } from '@mantine/core';
import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { type AgendaEntry, planAgenda } from '../../../shared/domain/agenda.ts';
import { addMinutes } from '../../../shared/domain/calendar-date.ts';
import type { Meeting } from '../../../shared/domain/meeting.ts';
import { agendaRuns } from '../../../shared/domain/agenda-runs.ts';
import { casesInMinutes, fitText } from './capacity-words.ts';
import classes from './CapacityBar.module.css';

type Props = {
  readonly meeting: Meeting;
  readonly entries: readonly AgendaEntry[];
  /** Absent when the agenda is read only. */
  readonly onSetAllMinutes: ((minutes: number) => void) | undefined;
};

type Part = { readonly kind: string; readonly minutes: number; readonly label?: string };

/** What the meeting has time for and what its cases ask, in words and to scale. */
export function CapacityBar({ meeting, entries, onSetAllMinutes }: Props): ReactElement {
  const plan = planAgenda(meeting, entries);
  const scale = Math.max(plan.minutesNeeded, plan.minutesAvailable, 1);
  const share = (minutes: number): string => `${(minutes / scale) * 100}%`;
  const spare = plan.minutesAvailable - plan.minutesNeeded;
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
          {labelsOf(meeting, entries, spare).map(({ text, at, end, warns }) => (
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

const partsOf = (meeting: Meeting, entries: readonly AgendaEntry[]): Part[] => [
  { kind: 'frame', minutes: meeting.openingMinutes },
  ...agendaRuns(entries).map(({ minutes }) => ({ kind: 'cases', minutes })),
  { kind: 'frame', minutes: meeting.closingMinutes },
];

type Label = { text: string; at: number; end?: true; warns?: true };

/** Minutes of the bar that a label needs so as not to run into the next. */
const labelRoom = 24;

function labelsOf(meeting: Meeting, entries: readonly AgendaEntry[], spare: number): Label[] {
  const plan = planAgenda(meeting, entries);
  const labels: Label[] = [{ text: meeting.startsAt, at: 0 }];
  const named = new Set<string>();
  let at = meeting.openingMinutes;
  for (const { kind, minutes } of agendaRuns(entries)) {
    const text = kind === 'children' ? 'with children' : 'adults only';
    if (!named.has(text) && minutes >= labelRoom && at >= labelRoom / 2) {
      named.add(text);
      labels.push({ text, at });
    }
    at += minutes;
  }
  const available = { text: meeting.endsAt, at: plan.minutesAvailable, end: true } as const;
  if (spare >= 0 || -spare >= labelRoom / 2) labels.push(available);
  if (spare < 0) {
    const text = addMinutes(meeting.startsAt, plan.minutesNeeded);
    labels.push({ text, at: plan.minutesNeeded, end: true, warns: true });
  }
  return labels;
}
