import { type CalendarDate, daysBetween } from '../calendar-date.ts';
import type { WorkingCalendar } from '../clocks/working-calendar.ts';
import { caseReviewDates } from './case-review-dates.ts';
import type { CaseReviewTimes } from './case-review-settings.ts';

type Day = CalendarDate | null;

/** How far one application for an ASB case review has come. A day is null while it is not recorded. */
export type CaseReviewCourse = {
  readonly appliedOn: CalendarDate;
  readonly withdrawnOn: Day;
  readonly acknowledgedOn: Day;
  /** Null while nobody decided. */
  readonly isThresholdMet: boolean | null;
  readonly decidedOn: Day;
  readonly heldOn: Day;
  readonly toldOn: Day;
  readonly appealedOn: Day;
  /** Null while nobody answered. */
  readonly isAppealUpheld: boolean | null;
};

/** What the agencies have to do, in the end telling the applicant what they decided or recommend. */
export type CourseStep = 'acknowledge' | 'decide' | 'review' | 'tell' | 'appeal';

export type StepState =
  | 'done'
  /** A later step is done, and nobody recorded the day of this one. */
  | 'not recorded'
  | 'next'
  | 'ahead';

export type StepOfCourse = {
  readonly step: CourseStep;
  readonly state: StepState;
  readonly doneOn: Day;
  /** In time until the end of this day; null where the procedure sets no time. */
  readonly dueOn: Day;
  /** Days by which it was late when it was done, or is late by today; 0 in time. */
  readonly daysLate: number;
  /** Whence the due day comes; empty where there is none. */
  readonly reason: string;
};

type Procedure = { readonly times: CaseReviewTimes; readonly calendar: WorkingCalendar };

/**
 * The steps of a review in their order. A threshold that is not met leads to no review, unless an appeal
 * says so. Anti-social Behaviour, Crime and Policing Act 2014, section 104 and schedule 4:
 * https://www.legislation.gov.uk/ukpga/2014/12/section/104
 */
function stepsOf(course: CaseReviewCourse): CourseStep[] {
  const { isThresholdMet, appealedOn, isAppealUpheld } = course;
  const isRefused = isThresholdMet === false;
  return [
    'acknowledge',
    'decide',
    ...(isRefused ? [] : (['review'] as const)),
    'tell',
    ...(appealedOn === null ? [] : (['appeal'] as const)),
    ...(isRefused && isAppealUpheld === true ? (['review'] as const) : []),
  ];
}

function isDone(step: CourseStep, course: CaseReviewCourse): boolean {
  if (step === 'decide') return course.isThresholdMet !== null;
  if (step === 'appeal') return course.isAppealUpheld !== null;
  return dayDone(step, course) !== null;
}

/** Of an answer to an appeal no day is recorded. */
function dayDone(step: CourseStep, course: CaseReviewCourse): Day {
  const days = {
    acknowledge: course.acknowledgedOn,
    decide: course.isThresholdMet === null ? null : course.decidedOn,
    review: course.heldOn,
    tell: course.toldOn,
    appeal: null,
  };
  return days[step];
}

/** What has to be done next; null when all is done, or the application was withdrawn. */
export function nextCourseStep(course: CaseReviewCourse): CourseStep | null {
  if (course.withdrawnOn !== null) return null;
  const steps = stepsOf(course);
  const last = steps.findLastIndex((step) => isDone(step, course));
  return steps[last + 1] ?? null;
}

type Due = Pick<StepOfCourse, 'dueOn' | 'reason'>;

function dueOf(step: CourseStep, course: CaseReviewCourse, { times, calendar }: Procedure): Due {
  const none = { dueOn: null, reason: '' };
  // The time for the review runs from the application, and says nothing of one that an appeal asks for.
  if (step === 'review' && course.isThresholdMet === false) return none;
  // The time to appeal is the applicant's; how soon it is answered is left to each area.
  if (step === 'appeal') return none;
  const { appliedOn, decidedOn } = course;
  return (
    caseReviewDates({ appliedOn, decidedOn }, times, calendar).find((each) => each.step === step) ??
    none
  );
}

/** The day until which the next step is in time; null where nothing is due, or no time is set. */
export function courseDueOn(course: CaseReviewCourse, procedure: Procedure): Day {
  const next = nextCourseStep(course);
  return next === null ? null : dueOf(next, course, procedure).dueOn;
}

/** Each step of a review: done and when, next and by when, or ahead. Nothing is ahead once it is withdrawn. */
export function readCourse(
  course: CaseReviewCourse,
  procedure: Procedure,
  today: CalendarDate,
): StepOfCourse[] {
  const next = nextCourseStep(course);
  const all = stepsOf(course);
  const last = all.findLastIndex((step) => isDone(step, course));
  const steps = course.withdrawnOn === null ? all : all.slice(0, last + 1);
  return steps.map((step, index) => {
    const state = stateOf(index, { last, isDone: isDone(step, course), isNext: step === next });
    const doneOn = dayDone(step, course);
    const { dueOn, reason } = dueOf(step, course, procedure);
    const until = doneOn ?? (state === 'next' ? today : null);
    const daysLate = dueOn === null || until === null ? 0 : Math.max(0, daysBetween(dueOn, until));
    return { step, state, doneOn, dueOn, daysLate, reason };
  });
}

function stateOf(
  index: number,
  at: { readonly last: number; readonly isDone: boolean; readonly isNext: boolean },
): StepState {
  if (at.isDone) return 'done';
  if (index < at.last) return 'not recorded';
  return at.isNext ? 'next' : 'ahead';
}

/** The last day on which the applicant may appeal; null before a decision with a day, and after an appeal. */
export function appealBy(course: CaseReviewCourse, { times, calendar }: Procedure): Day {
  const { appliedOn, decidedOn, isThresholdMet, appealedOn } = course;
  if (isThresholdMet === null || appealedOn !== null) return null;
  const steps = caseReviewDates({ appliedOn, decidedOn }, times, calendar);
  return steps.find(({ step }) => step === 'appeal')?.dueOn ?? null;
}
