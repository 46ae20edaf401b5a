import type { CaseReviewCourse, CourseStep } from '../asb/case-review-course.ts';
import { contentOf, type Entry } from './entry.ts';

type Recorded = Pick<Entry, 'content' | 'startsOn' | 'untilOn'>;

/** How far a case review has come by what was recorded of it. */
export function courseOf(entry: Recorded): CaseReviewCourse {
  const says = contentOf('case-review', entry);
  return {
    appliedOn: entry.startsOn,
    withdrawnOn: entry.untilOn,
    acknowledgedOn: says.acknowledgedOn,
    isThresholdMet: says.threshold === '' ? null : says.threshold === 'met',
    decidedOn: says.decidedOn,
    heldOn: says.heldOn,
    toldOn: says.toldOn,
    appealedOn: says.appealedOn,
    isAppealUpheld: says.appeal === '' ? null : says.appeal === 'upheld',
  };
}

/** What each step asks for, and what it is called once it is done. */
export const courseWords: Readonly<
  Record<CourseStep, { readonly toDo: string; readonly done: string; readonly noun: string }>
> = {
  acknowledge: {
    toDo: 'Acknowledge the application',
    done: 'Application acknowledged',
    noun: 'acknowledgement',
  },
  decide: {
    toDo: 'Decide whether the threshold is met',
    done: 'Threshold decided',
    noun: 'decision',
  },
  review: { toDo: 'Hold the review', done: 'Review held', noun: 'review' },
  tell: { toDo: 'Tell the applicant the outcome', done: 'Applicant told', noun: 'outcome' },
  appeal: { toDo: 'Answer the appeal', done: 'Appeal answered', noun: 'answer to the appeal' },
};
