import type { ReactElement } from 'react';
import { nextCourseStep } from '../../../shared/domain/asb/case-review-course.ts';
import { countTowardsCaseReview } from '../../../shared/domain/asb/case-review.ts';
import { complaintsOf } from '../../../shared/domain/entries/complaints-of.ts';
import { courseOf } from '../../../shared/domain/entries/course-of.ts';
import { contentOf, type Entry } from '../../../shared/domain/entries/entry.ts';
import { cutWords } from '../../../shared/domain/cut-words.ts';
import { latest } from '../../../shared/domain/entries/standing.ts';
import type { ForumSettings } from '../../../shared/domain/forum.ts';
import { dateWithYear } from '../../../shared/domain/date-words.ts';
import { today } from '../../lib/format.ts';
import { AddingCard } from './AddingCard.tsx';
import classes from './ComplaintsCard.module.css';
import { EntryRows } from './EntryRows.tsx';

type Props = { readonly entries: readonly Entry[]; readonly settings: ForumSettings };

/**
 * How many complaints count towards an ASB case review, and why the others do not: on the day of the
 * application while a review is running, and otherwise today.
 */
export function ComplaintsCard({ entries, settings }: Props): ReactElement {
  const complaints = entries.filter(({ kind }) => kind === 'complaint');
  const running = entries.filter(
    (entry) => entry.kind === 'case-review' && nextCourseStep(courseOf(entry)) !== null,
  );
  const verdict = countTowardsCaseReview(
    {
      complaints: complaintsOf(entries),
      appliedOn: latest(running)?.startsOn ?? null,
      today: today(),
    },
    settings.asb.caseReview,
  );
  const { count, needed, applyBy, whyNot } = verdict;
  return (
    <AddingCard
      title="Complaints"
      adds="complaint"
      count={complaints.length}
      isEmpty={complaints.length === 0}
      note={`qualifying complaints: ${count} of ${needed}`}
      empty={`No complaint is recorded. ${needed} that qualify meet the threshold of an ASB case review.`}
    >
      <div className={classes['verdict']}>
        <p>{verdict.reason}</p>
        {applyBy !== null && running.length === 0 && (
          <p>An application has to be made by {dateWithYear(applyBy)}.</p>
        )}
        {whyNot.length > 0 && (
          <ul>
            {whyNot.map(({ complaintId, reason }) => (
              <li key={complaintId}>
                {complaintWords(complaints, complaintId)}
                {reason}
              </li>
            ))}
          </ul>
        )}
      </div>
      <EntryRows entries={complaints} />
    </AddingCard>
  );
}

/** `2 Nov 2026, shouting at night: ` before why it does not count. */
function complaintWords(complaints: readonly Entry[], id: string): string {
  const complaint = complaints.find((entry) => entry.id === id);
  if (complaint === undefined) return '';
  const { what } = contentOf('complaint', complaint);
  return `${dateWithYear(complaint.startsOn)}, ${cutWords(what, 40)}: `;
}
