import { TextInput } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import type { TimeOfDay } from '../../../shared/domain/calendar-date.ts';
import { typedTime } from './typed-time.ts';

type Props = {
  readonly label: string;
  readonly value: TimeOfDay;
  readonly error?: ReactNode;
  readonly onChange: (value: string) => void;
};

/** A time of day as it is typed, always by the 24-hour clock whatever the machine's settings. */
export const TimeField = ({ label, value, error, onChange }: Props): ReactElement => (
  <TextInput
    label={label}
    placeholder="09:30"
    inputMode="numeric"
    maxLength={5}
    value={value}
    error={error}
    onChange={(event) => onChange(event.currentTarget.value)}
    onBlur={() => onChange(typedTime(value) ?? value)}
  />
);
