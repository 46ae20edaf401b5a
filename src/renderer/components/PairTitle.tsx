import type { ReactElement } from 'react';
import { ageOn, type CalendarDate } from '../../shared/domain/calendar-date.ts';
import { fullName, type PersonName } from '../../shared/domain/person.ts';
import classes from './PairTitle.module.css';

type Named = Pick<PersonName, 'firstName' | 'surname' | 'dob'>;

type Props = {
  readonly victim: Named;
  readonly perpetrator: Named;
  /** The day on which they are as old as it says. */
  readonly on: CalendarDate;
};

const withAge = (person: Named, on: CalendarDate): string =>
  person.dob === null ? fullName(person) : `${fullName(person)}, ${ageOn(person.dob, on)}`;

export function PairTitle({ victim, perpetrator, on }: Props): ReactElement {
  return (
    <>
      {withAge(victim, on)} <span className={classes['and']}>and</span> {withAge(perpetrator, on)}
    </>
  );
}
