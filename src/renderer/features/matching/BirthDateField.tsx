import { DateInput } from '@mantine/dates';
import type { ReactElement } from 'react';
import type { CalendarDate } from '../../../shared/domain/calendar-date.ts';
import { dateWithYear } from '../../../shared/domain/date-words.ts';
import { today } from '../../lib/format.ts';
import { typedBirthDate } from '../../../shared/domain/birth-date.ts';

type Props = {
  readonly value: CalendarDate | null;
  readonly onChange: (value: CalendarDate | null) => void;
};

/** A date of birth, which is typed: nobody turns a calendar back to 1987. */
export const BirthDateField = ({ value, onChange }: Props): ReactElement => (
  <DateInput
    label="Date of birth"
    placeholder="7/12/1987"
    value={value}
    onChange={(date) => onChange(date)}
    dateParser={(text) => typedBirthDate(text, today())}
    valueFormat={(date) => dateWithYear(date)}
    popoverProps={{ disabled: true }}
    clearable
  />
);
