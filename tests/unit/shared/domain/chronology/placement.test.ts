import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../../src/shared/domain/calendar-date.ts';
import {
  isShown,
  windowAt,
} from '../../../../../src/shared/domain/chronology/chronology-window.ts';
import { cutWords } from '../../../../../src/shared/domain/cut-words.ts';
import {
  markSize,
  type PlacedMark,
  placeMarks,
} from '../../../../../src/shared/domain/chronology/place-marks.ts';
import { placeSpans } from '../../../../../src/shared/domain/chronology/place-spans.ts';
import { anItem } from './items.ts';

const today = '2026-11-10';
const window = windowAt(today, 0);
const width = 1100;
const measure = (words: string): number => words.length * 6.5;

const seen = { measure, today };

const words = (marks: readonly PlacedMark[]): (string | null)[] =>
  marks.map(({ label }) => label?.words ?? null);

const someItems = fc
  .array(
    fc.record({
      day: fc.integer({ min: -40, max: 440 }),
      days: fc.option(fc.integer({ min: 0, max: 500 })),
      brief: fc.constantFrom(
        'Texts',
        'Pushed her down the stairs of the house',
        'He rang her 40 times',
      ),
      mark: fc.constantFrom(null, 'repeat' as const),
      lane: fc.constantFrom('incidents' as const, 'hearings' as const),
    }),
    { maxLength: 40 },
  )
  .map((all) =>
    all.map(({ day, days, ...item }, index) => {
      const on = addDays(window.startsOn, day);
      const untilOn = days === null ? null : addDays(on, days);
      return anItem(`item-${index}`, on, { ...item, untilOn });
    }),
  );

const someWidth = fc.integer({ min: 240, max: 1700 });

type Box = { readonly from: number; readonly until: number };

function expectApart(boxes: readonly Box[]): void {
  const inOrder = boxes.toSorted((a, b) => a.from - b.from);
  inOrder.forEach((box, index) => {
    const next = inOrder[index + 1]?.from ?? Number.POSITIVE_INFINITY;
    expect(next).toBeGreaterThanOrEqual(box.until - 1e-6);
  });
}

function expectWithin(boxes: readonly Box[], most: number): void {
  for (const { from, until } of boxes) {
    expect(from).toBeGreaterThanOrEqual(-1e-6);
    expect(until).toBeLessThanOrEqual(most + 1e-6);
  }
}

const boxesOf = (marks: readonly PlacedMark[]): Box[] =>
  marks.flatMap(({ x, label }) => [
    { from: x - markSize / 2, until: x + markSize / 2 },
    ...(label === null ? [] : [{ from: label.x, until: label.x + label.width }]),
  ]);

describe('placeMarks', () => {
  it('says day and words beside a mark that stands alone', () => {
    const marks = placeMarks([anItem('a', '2026-03-13')], window, width, seen);
    expect(words(marks)).toEqual(['13 Mar Followed her home']);
    expect(marks[0]?.label?.side).toBe('right');
  });

  it('puts the words at the left where the line ends', () => {
    const marks = placeMarks([anItem('a', '2026-12-28')], window, width, seen);
    expect(marks[0]?.label).toMatchObject({ words: '28 Dec Followed her home', side: 'left' });
  });

  it('says how many there are since when, where no word fits between', () => {
    const days = ['2026-11-01', '2026-11-11', '2026-11-22', '2026-12-03', '2026-12-14'];
    const crowd = days.map((on) => anItem(on, on));
    const marks = placeMarks(crowd, window, width, seen);
    expect(marks).toHaveLength(5);
    expect(words(marks).filter((label) => label !== null)).toEqual(['5 since 1 Nov']);
  });

  it('says of two both days', () => {
    const days = ['2025-12-03', '2025-12-14'];
    const both = (brief: string) =>
      words(
        placeMarks(
          days.map((day) => anItem(day, day, { brief })),
          window,
          width,
          seen,
        ),
      );
    expect(both('Texts')).toEqual([null, '3 Dec Texts, 14 Dec Texts']);
  });

  it('puts words rather at the left than across today', () => {
    const [mark] = placeMarks([anItem('a', '2026-11-06')], window, width, seen);
    expect(mark?.label?.side).toBe('left');
  });

  it('says from when to when, where something came later', () => {
    const days = ['2026-05-28', '2026-05-29', '2026-06-03', '2026-06-04', '2026-10-01'];
    const marks = placeMarks(
      days.map((on) => anItem(on, on)),
      window,
      width,
      seen,
    );
    expect(words(marks)).toEqual(['4, 28 May to 4 Jun', '1 Oct Followed her home']);
  });

  it('gathers what would lie on each other into one mark', () => {
    const items = ['a', 'b'].map((key) => anItem(key, '2026-03-13'));
    const [mark, ...others] = placeMarks(items, window, width, seen);
    expect(others).toEqual([]);
    expect(mark?.items.map(({ key }) => key)).toEqual(['a', 'b']);
    expect(mark?.label?.words).toBe('2 on 13 Mar: Followed her home, Followed her home');
  });

  it('keeps the words of a repeat where those of its neighbour would be fuller', () => {
    const heard = { lane: 'hearings', brief: 'Heard' } as const;
    const items = [
      anItem('a', '2025-12-03', heard),
      anItem('b', '2026-01-28', { lane: 'hearings', brief: 'Repeat', mark: 'repeat' }),
      anItem('c', '2026-02-20', heard),
    ];
    expect(words(placeMarks(items, window, width, seen))).toEqual([
      null,
      'Repeat 28 Jan',
      'Heard 20 Feb',
    ]);
  });

  it('lays nothing on anything, and loses nothing, wherever things are', () => {
    fc.assert(
      fc.property(someItems, someWidth, (items, across) => {
        const marks = placeMarks(items, window, across, seen);
        const boxes = boxesOf(marks);
        expectApart(boxes);
        expectWithin(boxes, across);
        const placed = marks.flatMap((mark) => mark.items.map(({ key }) => key));
        const shown = items.filter(({ on }) => isShown(on, window)).map(({ key }) => key);
        expect(placed.toSorted()).toEqual(shown.toSorted());
      }),
    );
  });

  it('is the same in whatever order things come', () => {
    fc.assert(
      fc.property(someItems, (items) => {
        expect(placeMarks(items.toReversed(), window, width, seen)).toEqual(
          placeMarks(items, window, width, seen),
        );
      }),
    );
  });
});

describe('placeSpans', () => {
  const order = (on: string, untilOn: string | null, brief = 'Non-molestation order') =>
    placeSpans(
      [anItem('a', on, { untilOn, brief, lane: 'orders', isLasting: true })],
      window,
      width,
      seen,
    )[0];

  it.each([
    ['2026-03-20', '2026-09-20', 'Non-molestation order, ended 20 Sep', false, false],
    ['2026-08-20', '2027-03-20', 'Non-molestation order to 20 Mar', false, true],
    ['2026-08-20', null, 'Non-molestation order', false, true],
    ['2020-08-20', null, 'Non-molestation order', true, true],
    ['2020-08-20', '2026-06-01', 'Non-molestation order, ended 1 Jun', true, false],
  ])('draws %s to %s as %s', (on, untilOn, label, isOpenAtStart, isOpenAtEnd) => {
    const span = order(on, untilOn);
    expect(span?.label?.words).toBe(label);
    expect(span).toMatchObject({ isOpenAtStart, isOpenAtEnd });
  });

  it.each([
    ['2020-08-20', '2025-11-30'],
    ['2027-01-01', null],
  ])('leaves out what ended before the window or begins after it: %s to %s', (on, untilOn) => {
    expect(order(on, untilOn)).toBeUndefined();
  });

  it('puts words that do not fit on a short bar beside it', () => {
    const span = order('2026-06-01', '2026-06-05');
    expect(span?.label?.x).toBeGreaterThanOrEqual(span?.until ?? 0);
    const last = order('2026-12-20', '2026-12-24');
    expect((last?.label?.x ?? 0) + (last?.label?.width ?? 0)).toBeLessThanOrEqual(last?.from ?? 0);
  });

  it('lays no bar and no words of one track on others', () => {
    fc.assert(
      fc.property(someItems, someWidth, (items, across) => {
        const spans = placeSpans(items, window, across, seen);
        const tracks = Map.groupBy(spans, ({ track }) => track);
        for (const bars of tracks.values()) {
          const boxes = bars.map(({ from, until, label }) => ({
            from: Math.min(from, label?.x ?? from),
            until: Math.max(until, label === null ? until : label.x + label.width),
          }));
          expectApart(boxes);
          expectWithin(boxes, across);
        }
        const shown = items.filter(
          ({ on, untilOn }) =>
            on <= window.endsOn && (untilOn === null || untilOn >= window.startsOn),
        );
        expect(spans).toHaveLength(shown.length);
      }),
    );
  });
});

describe('cutWords', () => {
  it.each([
    ['Texts', 'Texts'],
    ['Pushed her down the stairs', 'Pushed her down the…'],
    ['Pneumonoultramicroscopicsilico', 'Pneumonoultramicrosc…'],
  ])('cuts %s to %s', (text, cut) => {
    expect(cutWords(text, 21)).toBe(cut);
  });
});
