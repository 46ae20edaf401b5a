import { DateInput, type DateInputProps } from '@mantine/dates';
import type { ReactElement } from 'react';
import type { CalendarDate } from '../../shared/domain/calendar-date.ts';
import { shortDate } from '../../shared/domain/date-words.ts';
import { typedDate } from '../../shared/domain/typed-date.ts';

type DateFieldProps = Omit<
  DateInputProps,
  'value' | 'onChange' | 'dateParser' | 'valueFormat' | 'defaultValue'
> & {
  readonly value: CalendarDate | null;
  readonly onChange: (value: CalendarDate | null) => void;
  /** The day from which "fri" or "+7" is counted. */
  readonly base: CalendarDate;
};

/** A date that is typed in words or figures, or picked from the calendar. */
export function DateField({ value, onChange, base, ...input }: DateFieldProps): ReactElement {
  return (
    <DateInput
      value={value}
      onChange={(date) => onChange(date)}
      dateParser={(text) => typedDate(text, base)}
      valueFormat={(date) => shortDate(date, base)}
      firstDayOfWeek={1}
      // Red is for harm; a Sunday is none.
      weekendDays={[]}
      {...input}
    />
  );
}
