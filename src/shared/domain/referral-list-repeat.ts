import type { CalendarDate } from './calendar-date.ts';
import { isEmptyCell, readPastDate, readText, unknownDate } from './list-cell.ts';
import type { Reading } from './list-date.ts';
import type { ListValues } from './referral-list.ts';
import { checkRepeatFacts, RepeatFacts } from './repeat-facts.ts';
import type { YesNoUnknown } from './yes-no-unknown.ts';

type Text = string | undefined;

export type RepeatCells = { readonly [F in keyof RepeatFacts]: Reading<RepeatFacts[F]> };

type Known = {
  readonly receivedOn: Reading<CalendarDate>;
  readonly incidentOn: Reading<CalendarDate | null>;
  readonly today: CalendarDate;
};

/** What a row says for the rule of repeats; all of it may be left out. */
export function readRepeatCells(values: ListValues, known: Known): RepeatCells {
  const cells: RepeatCells = {
    wouldBeCrime: readYesNo(values.wouldBeCrime),
    identifiedOn: readKnownDate(values.identifiedOn, known.today),
    otherArea: readArea(values.otherArea),
    otherAreaReferredOn: readKnownDate(values.otherAreaReferredOn, known.today),
  };
  const receivedOn = valueOr(known.receivedOn, null);
  if (receivedOn === null) return cells;
  const { identifiedOn, otherArea, otherAreaReferredOn } = checkRepeatFacts({
    receivedOn,
    incidentOn: valueOr(known.incidentOn, null),
    identifiedOn: valueOr(cells.identifiedOn, null),
    // One that cannot be read is told as such, not as missing.
    otherArea: valueOr(cells.otherArea, 'an area'),
    otherAreaReferredOn: valueOr(cells.otherAreaReferredOn, null),
  });
  return {
    ...cells,
    ...(identifiedOn !== undefined && { identifiedOn: { problem: identifiedOn } }),
    ...(otherArea !== undefined && { otherArea: { problem: otherArea } }),
    ...(otherAreaReferredOn !== undefined && {
      otherAreaReferredOn: { problem: otherAreaReferredOn },
    }),
  };
}

const valueOr = <T, U>(reading: Reading<T>, other: U): T | U =>
  'value' in reading ? reading.value : other;

function readYesNo(text: Text): Reading<YesNoUnknown> {
  const cell = (text ?? '').trim();
  if (isEmptyCell(text) || unknownDate.test(cell)) return { value: 'unknown' };
  if (/^y(es)?$/i.test(cell)) return { value: 'yes' };
  if (/^no?$/i.test(cell)) return { value: 'no' };
  return { problem: 'Write yes or no, or leave it empty' };
}

function readKnownDate(text: Text, today: CalendarDate): Reading<CalendarDate | null> {
  if (isEmptyCell(text) || unknownDate.test((text ?? '').trim())) return { value: null };
  return readPastDate(text, today);
}

/** A cell that says no area is as good as an empty one; one that says yes names none. */
function readArea(text: Text): Reading<string> {
  const reading = readText(text, RepeatFacts.shape.otherArea);
  if ('value' in reading && /^y(es)?$/i.test(reading.value)) {
    return { problem: 'Write the name of the area, or leave it empty' };
  }
  const saysNone = 'value' in reading && /^(no|none|n\/?a|-|not transferred)$/i.test(reading.value);
  return saysNone ? { value: '' } : reading;
}
