import type { ReactElement } from 'react';
import { nextCourseStep } from '../../../shared/domain/asb/case-review-course.ts';
import { courseOf } from '../../../shared/domain/entries/course-of.ts';
import type { Entry } from '../../../shared/domain/entries/entry.ts';
import { entriesOf, latest } from '../../../shared/domain/entries/standing.ts';
import type { ForumSettings } from '../../../shared/domain/forum.ts';
import { useWorkingCalendar } from '../../lib/use-working-calendar.ts';
import { AddingCard } from './AddingCard.tsx';
import { CaseReviewSteps } from './CaseReviewSteps.tsx';
import { EntryRows } from './EntryRows.tsx';

type Props = { readonly entries: readonly Entry[]; readonly settings: ForumSettings };

/** The applications for an ASB case review: the steps of the one that runs, or of the last, and all of them. */
export function CaseReviewCard({ entries, settings }: Props): ReactElement {
  const calendar = useWorkingCalendar(settings.calendar);
  const reviews = entriesOf(entries, 'case-review');
  const running = reviews.filter((review) => nextCourseStep(courseOf(review)) !== null);
  const last = latest(running) ?? latest(reviews);
  return (
    <AddingCard
      title="ASB case review"
      adds="case-review"
      isEmpty={reviews.length === 0}
      empty="No application for a review is recorded."
    >
      {last !== undefined && calendar !== undefined && (
        <CaseReviewSteps
          course={courseOf(last)}
          procedure={{ times: settings.asb.caseReviewTimes, calendar }}
        />
      )}
      <EntryRows entries={reviews} />
    </AddingCard>
  );
}
