import type { ReactElement } from 'react';
import {
  appealBy,
  type CaseReviewCourse,
  readCourse,
  type StepOfCourse,
} from '../../../shared/domain/asb/case-review-course.ts';
import type { CaseReviewTimes } from '../../../shared/domain/asb/case-review-settings.ts';
import type { WorkingCalendar } from '../../../shared/domain/clocks/working-calendar.ts';
import { dateWithYear } from '../../../shared/domain/date-words.ts';
import { courseWords } from '../../../shared/domain/entries/course-of.ts';
import { Chip } from '../../components/Chip.tsx';
import { counted, shortDay, today } from '../../lib/format.ts';
import classes from './CaseReviewSteps.module.css';

type Props = {
  readonly course: CaseReviewCourse;
  readonly procedure: { readonly times: CaseReviewTimes; readonly calendar: WorkingCalendar };
};

/** The steps of one ASB case review: what was done and when, what is next and by when, what was late. */
export function CaseReviewSteps({ course, procedure }: Props): ReactElement {
  const { withdrawnOn } = course;
  const steps = readCourse(course, procedure, today());
  const next = steps.find(({ state }) => state === 'next');
  const appeal = appealBy(course, procedure);
  return (
    <div className={classes['steps']}>
      <ol aria-label="Steps of the review">
        {steps.map((step) => (
          <li key={step.step} data-state={step.state} title={step.reason}>
            <span>{nameOf(step)}</span>
            <span>{whenOf(step)}</span>
          </li>
        ))}
      </ol>
      {withdrawnOn !== null && <p>Withdrawn on {dateWithYear(withdrawnOn)}.</p>}
      {next !== undefined && next.reason !== '' && <p>{next.reason}</p>}
      {appeal !== null && appeal >= today() && (
        <p>The applicant can appeal until {dateWithYear(appeal)}.</p>
      )}
    </div>
  );
}

const nameOf = ({ step, state }: StepOfCourse): string =>
  state === 'done' ? courseWords[step].done : courseWords[step].toDo;

function whenOf({ state, doneOn, dueOn, daysLate }: StepOfCourse): ReactElement | string {
  const late = `${counted(daysLate, 'day')} late`;
  if (state === 'not recorded') return 'day not recorded';
  if (state === 'done') {
    const on = doneOn === null ? 'done, day not recorded' : shortDay(doneOn);
    return daysLate > 0 ? `${on}, ${late}` : on;
  }
  if (daysLate > 0) return <Chip kind="overdue">{late}</Chip>;
  const by = dueOn === null ? '' : `by ${shortDay(dueOn)}`;
  if (state === 'ahead') return by;
  return by === '' ? 'next, no time is set' : `next, ${by}`;
}
