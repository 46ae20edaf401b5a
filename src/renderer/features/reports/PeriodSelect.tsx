import { Select } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { periodWords, type Period } from '../../../shared/domain/performance-year.ts';
import { DateField } from '../../components/DateField.tsx';
import { today } from '../../lib/format.ts';

type Props = {
  readonly period: Period;
  /** The performance years to choose from. */
  readonly years: readonly Period[];
  readonly onChange: (period: Period) => void;
};

const otherDates = 'other';

/** A performance year, or any other days from one to another. */
export function PeriodSelect({ period, years, onChange }: Props): ReactElement {
  const isYear = years.some(({ from, to }) => from === period.from && to === period.to);
  const [showsDates, setShowsDates] = useState(!isYear);
  const options = [
    ...years.map((year) => ({ value: year.from, label: periodWords(year) })),
    { value: otherDates, label: 'Other dates…' },
  ];
  return (
    <>
      <Select
        aria-label="Period"
        data={options}
        value={showsDates ? otherDates : period.from}
        onChange={(value) => {
          const year = years.find(({ from }) => from === value);
          setShowsDates(year === undefined);
          if (year !== undefined) onChange(year);
        }}
        allowDeselect={false}
        w={230}
      />
      {showsDates && (
        <>
          <DateField
            aria-label="From"
            value={period.from}
            base={today()}
            maxDate={period.to}
            onChange={(from) => from !== null && onChange({ ...period, from })}
            w={150}
          />
          <DateField
            aria-label="To"
            value={period.to}
            base={today()}
            minDate={period.from}
            onChange={(to) => to !== null && onChange({ ...period, to })}
            w={150}
          />
        </>
      )}
    </>
  );
}
