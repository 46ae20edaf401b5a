import { useMemo } from 'react';
import type { CalendarDate } from '../../../../shared/domain/calendar-date.ts';
import {
  type ChronologyItem,
  type ChronologyLane,
  chronologyLanes,
} from '../../../../shared/domain/chronology/chronology-item.ts';
import type { ChronologyWindow } from '../../../../shared/domain/chronology/chronology-window.ts';
import { type PlacedMark, placeMarks } from '../../../../shared/domain/chronology/place-marks.ts';
import { type PlacedSpan, placeSpans } from '../../../../shared/domain/chronology/place-spans.ts';
import { measureWords } from '../../../lib/measure-words.ts';
import type { ChronologyFilter } from './lane-words.ts';

export const laneHeight = 28;
const trackHeight = 26;

export type ShownLane = {
  readonly lane: ChronologyLane;
  /** Nothing of the whole case stands on it. */
  readonly isEmpty: boolean;
  readonly marks: readonly PlacedMark[];
  readonly spans: readonly PlacedSpan[];
  /** The middle of its marks, of each of its tracks, and of its first line. */
  readonly y: number;
  /** There is a line of marks above its tracks. */
  readonly hasLine: boolean;
  readonly trackYs: readonly number[];
  readonly height: number;
};

type Shown = {
  readonly items: readonly ChronologyItem[];
  readonly filter: ChronologyFilter;
  readonly window: ChronologyWindow;
  readonly width: number;
  readonly today: CalendarDate;
};

/** These are there before there is anything on them: that there was none says something too. */
const alwaysShown: readonly ChronologyLane[] = ['hearings', 'incidents', 'orders'];

const isPoint = ({ isLasting }: ChronologyItem): boolean => !isLasting;

/** The lanes from top to bottom with everything in its place, and how high they are together. */
export function useLanes(shown: Shown): {
  readonly lanes: readonly ShownLane[];
  readonly height: number;
} {
  const { items, filter, window, width, today } = shown;
  return useMemo(() => {
    const lanes: ShownLane[] = [];
    const on = { measure: measureWords, today };
    let top = 0;
    for (const lane of chronologyLanes) {
      const all = items.filter((item) => item.lane === lane);
      if (all.length === 0 && !alwaysShown.includes(lane)) continue;
      const marks = placeMarks(all.filter(isPoint), window, width, on);
      const lasting = all.filter((item) => !isPoint(item));
      const spans = placeSpans(lasting, window, width, on);
      // What the filter leaves out keeps its room, so that nothing jumps.
      const placed = placeTracks(top, marks.length > 0, spans);
      const isIn = filter === 'all' || filter === lane;
      lanes.push({
        lane,
        isEmpty: all.length === 0,
        marks: isIn ? marks : [],
        spans: isIn ? spans : [],
        ...placed,
      });
      top += placed.height;
    }
    return { lanes, height: top };
  }, [items, filter, window, width, today]);
}

/** Marks stand above the bars of their lane; a lane with neither has the height of one line. */
function placeTracks(
  top: number,
  hasMarks: boolean,
  spans: readonly PlacedSpan[],
): Pick<ShownLane, 'y' | 'hasLine' | 'trackYs' | 'height'> {
  const tracks = Math.max(0, ...spans.map(({ track }) => track + 1));
  const hasLine = hasMarks || tracks === 0;
  const first = hasLine ? laneHeight : 0;
  const trackYs = Array.from(
    { length: tracks },
    (_, track) => top + first + track * trackHeight + laneHeight / 2,
  );
  const height = Math.max(laneHeight, first + tracks * trackHeight);
  return { y: top + laneHeight / 2, hasLine, trackYs, height };
}
