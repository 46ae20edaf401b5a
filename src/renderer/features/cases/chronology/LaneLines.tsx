import type { ReactElement } from 'react';
import { addDays, type CalendarDate } from '../../../../shared/domain/calendar-date.ts';
import {
  type ChronologyWindow,
  isShown,
  monthTicks,
  placeOfDay,
} from '../../../../shared/domain/chronology/chronology-window.ts';
import type { RepeatWindow } from '../../../../shared/domain/repeat-window.ts';
import { useScale } from '../../../lib/text-size.ts';
import classes from './LaneLines.module.css';
import { laneHeight, type ShownLane } from './use-lanes.ts';

type Props = {
  readonly lanes: readonly ShownLane[];
  readonly window: ChronologyWindow;
  readonly repeatSpans: readonly RepeatWindow[];
  readonly today: CalendarDate;
  readonly width: number;
  /** Of all lanes together, without the months beneath. */
  readonly height: number;
};

const axisHeight = 28;

type Piece = { readonly from: number; readonly until: number; readonly y: number };

/** The line of a lane without the pieces on which words stand, and those of its tracks. */
function linesOf({ y, hasLine, marks, trackYs }: ShownLane, width: number): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { label } of marks.toSorted((a, b) => a.x - b.x)) {
    if (label === null) continue;
    pieces.push({ from, until: label.x - 2, y });
    from = label.x + label.width + 2;
  }
  return [
    ...(hasLine ? [...pieces, { from, until: width, y }] : []),
    ...trackYs.map((at) => ({ from: 0, until: width, y: at })),
  ];
}

/** What lies behind the marks: a line for each lane, the repeat window, the months and today. */
export function LaneLines(props: Props): ReactElement {
  const { lanes, window, repeatSpans, today, width, height } = props;
  const scale = useScale();
  const total = height + axisHeight;
  const place = (on: CalendarDate): number =>
    Math.max(0, Math.min(placeOfDay(on, window, width), width));
  return (
    <svg
      aria-hidden
      className={classes['lines']}
      width={width * scale}
      height={total * scale}
      viewBox={`0 0 ${width} ${total}`}
    >
      {repeatSpans.map(({ startsOn, endsOn }) => (
        <rect
          key={startsOn}
          className={classes['repeat']}
          x={place(startsOn)}
          width={place(addDays(endsOn, 1)) - place(startsOn)}
          y={laneHeight / 2 - 10}
          height={20}
        />
      ))}
      {lanes.flatMap((lane) =>
        linesOf(lane, width).map(({ from, until, y }) => (
          <line
            key={`${from}-${y}`}
            className={classes['lane']}
            x1={from}
            x2={until}
            y1={y}
            y2={y}
          />
        )),
      )}
      {monthTicks(window, width).map(({ x, words }) => (
        <g key={x}>
          <line className={classes['tick']} x1={x} x2={x} y1={height + 6} y2={total - 4} />
          <text className={classes['month']} fontSize={12} x={x + 5} y={height + 20}>
            {words}
          </text>
        </g>
      ))}
      {isShown(today, window) && (
        <line
          className={classes['today']}
          x1={place(today)}
          x2={place(today)}
          y1={-8}
          y2={height + 4}
        />
      )}
    </svg>
  );
}
