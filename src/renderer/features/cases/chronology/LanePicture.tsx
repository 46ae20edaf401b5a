import { rem } from '@mantine/core';
import { type ReactElement, useId, useMemo } from 'react';
import type { CalendarDate } from '../../../../shared/domain/calendar-date.ts';
import type { ChronologyItem } from '../../../../shared/domain/chronology/chronology-item.ts';
import type { ChronologyWindow } from '../../../../shared/domain/chronology/chronology-window.ts';
import type { RepeatWindow } from '../../../../shared/domain/repeat-window.ts';
import { useScale } from '../../../lib/text-size.ts';
import { useWidth } from '../../../lib/use-width.ts';
import type { ChronologyFilter } from './lane-words.ts';
import { laneNames } from './lane-words.ts';
import { LaneMarks } from './LaneMarks.tsx';
import classes from './LanePicture.module.css';
import { LaneLines } from './LaneLines.tsx';
import { laneHeight, type ShownLane, useLanes } from './use-lanes.ts';
import { type MarkRow, useMarkKeys } from './use-mark-keys.ts';

type Props = {
  readonly items: readonly ChronologyItem[];
  readonly filter: ChronologyFilter;
  readonly window: ChronologyWindow;
  readonly repeatSpans: readonly RepeatWindow[];
  readonly today: CalendarDate;
  readonly onOpenEntry: (id: string) => void;
};

const rowOf = ({ marks, spans }: ShownLane): MarkRow =>
  [
    ...marks.map(({ items: [item], x }) => ({ key: item.key, x })),
    ...spans.map(({ item, from }) => ({ key: item.key, x: from })),
  ].toSorted((a, b) => a.x - b.x);

/** The lanes over their months; arrows lead from mark to mark. */
export function LanePicture(props: Props): ReactElement {
  const { items, filter, window, repeatSpans, today, onOpenEntry } = props;
  const { ref, width: onScreen } = useWidth<HTMLDivElement>();
  const width = Math.max(200, Math.floor(onScreen / useScale()));
  const { lanes, height } = useLanes({ items, filter, window, width, today });
  const rows = useMemo(() => lanes.map(rowOf), [lanes]);
  const { current, onFocus, onKeyDown } = useMarkKeys(rows, ref);
  const hintId = useId();
  return (
    <div className={classes['picture']}>
      <div className={classes['names']} aria-hidden>
        {lanes.map(({ lane, height: laneTall }) => (
          <div key={lane} style={{ height: rem(laneTall), lineHeight: rem(laneHeight) }}>
            {laneNames[lane]}
          </div>
        ))}
      </div>
      <div
        ref={ref}
        className={classes['line']}
        role="group"
        aria-label="On a line"
        aria-describedby={hintId}
        onKeyDown={onKeyDown}
      >
        <LaneLines {...{ lanes, window, repeatSpans, today, width, height }} />
        {lanes.map((shown) => (
          <div key={shown.lane} role="group" aria-label={laneNames[shown.lane]}>
            {shown.isEmpty && (
              <span className={classes['none']} style={{ top: rem(shown.y - 8) }}>
                None recorded
              </span>
            )}
            <LaneMarks {...{ shown, current, onFocus, onOpenEntry }} />
          </div>
        ))}
      </div>
      <p id={hintId} className={classes['spoken']}>
        Arrow keys go from one to the next. L shows the same as a list.
      </p>
    </div>
  );
}
