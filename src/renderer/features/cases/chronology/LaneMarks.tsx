import { rem } from '@mantine/core';
import type { ReactElement } from 'react';
import { markSize, type PlacedMark } from '../../../../shared/domain/chronology/place-marks.ts';
import type { PlacedSpan } from '../../../../shared/domain/chronology/place-spans.ts';
import { GatheredMark } from './GatheredMark.tsx';
import { fullWords } from './lane-words.ts';
import { Mark } from './Mark.tsx';
import { MarkIcon } from './MarkIcon.tsx';
import classes from './Marks.module.css';
import type { ShownLane } from './use-lanes.ts';

type Props = {
  readonly shown: ShownLane;
  /** The mark that Tab reaches. */
  readonly current: string | undefined;
  readonly onFocus: (key: string) => void;
  readonly onOpenEntry: (id: string) => void;
};

/** Everything that stands on one lane, in the order in which the arrows go through it. */
export function LaneMarks({ shown, current, onFocus, onOpenEntry }: Props): ReactElement {
  const { lane, marks, spans, y, trackYs } = shown;
  const common = { onFocus, onOpenEntry, width: markSize };
  const markOf = (placed: PlacedMark): ReactElement => {
    const { items, x, label } = placed;
    const [item] = items;
    const look = {
      'data-lane': lane,
      'data-state': items.find(({ mark }) => mark !== null)?.mark ?? undefined,
      'data-shape': item.key.startsWith('referral:') ? 'square' : undefined,
      'data-several': items.length > 1 || undefined,
    };
    const where = {
      left: x - markSize / 2,
      top: y - markSize / 2,
      isCurrent: item.key === current,
    };
    const words = label !== null && (
      <span
        aria-hidden
        className={classes['words']}
        data-side={label.side}
        data-shared={label.isShared || undefined}
        style={{ width: rem(label.width) }}
      >
        {label.words}
      </span>
    );
    return items.length > 1 ? (
      <GatheredMark key={item.key} id={item.key} items={items} {...{ ...common, ...where, look }}>
        <span aria-hidden className={classes['sign']}>
          <span className={classes['count']}>{items.length}</span>
        </span>
        {words}
      </GatheredMark>
    ) : (
      <Mark
        key={item.key}
        id={item.key}
        name={fullWords(item)}
        opens={item.opens}
        {...{ ...common, ...where, look }}
      >
        <span className={classes['sign']}>
          <MarkIcon item={item} />
        </span>
        {words}
      </Mark>
    );
  };
  const barOf = ({ item, from, until, track, label, ...open }: PlacedSpan): ReactElement => (
    <Mark
      key={item.key}
      id={item.key}
      name={fullWords(item)}
      opens={item.opens}
      look={{
        'data-bar': true,
        'data-open-start': open.isOpenAtStart || undefined,
        'data-open-end': open.isOpenAtEnd || undefined,
        'data-endless': item.untilOn === null || undefined,
      }}
      left={from}
      top={(trackYs[track] ?? y) - markSize / 2}
      isCurrent={item.key === current}
      onFocus={onFocus}
      onOpenEntry={onOpenEntry}
      width={until - from}
    >
      {label !== null && (
        <span
          aria-hidden
          className={classes['barWords']}
          style={{ left: rem(label.x - from), width: rem(label.width) }}
        >
          {label.words}
        </span>
      )}
    </Mark>
  );
  return (
    <>
      {marks.map(markOf)}
      {spans.map(barOf)}
    </>
  );
}
