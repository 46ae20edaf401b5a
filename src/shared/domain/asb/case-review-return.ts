import type { CalendarDate } from '../calendar-date.ts';
import { counted, inList } from '../count-words.ts';
import { dateWithYear } from '../date-words.ts';
import type { Known } from './known.ts';

/** What became of one application for an ASB case review; a date is null when it is not recorded. */
export type CaseReviewRecord = {
  readonly appliedOn: CalendarDate | null;
  /** What the agencies decided about the threshold; null while they have not. */
  readonly threshold: { readonly decidedOn: CalendarDate | null; readonly isMet: boolean } | null;
  /** The review that was carried out; null while there is none. */
  readonly review: {
    readonly heldOn: CalendarDate | null;
    readonly madeRecommendations: Known;
  } | null;
};

export type CaseReviewReturn = {
  readonly applications: number;
  readonly thresholdNotMet: number;
  readonly reviews: number;
  /** Reviews that led to recommendations, however many each made. */
  readonly recommendations: number;
  /** Applications, decisions and reviews without a date: in no year. */
  readonly undated: number;
  /** Reviews of the year of which nobody recorded whether they led to recommendations. */
  readonly recommendationsUnknown: number;
  readonly reason: string;
};

/**
 * The four numbers that the agencies publish each year, each by the day on which it happened, so that a
 * review may fall in a later year than its application: Anti-social Behaviour, Crime and Policing Act
 * 2014, section 104(9), https://www.legislation.gov.uk/ukpga/2014/12/section/104
 */
export function caseReviewReturn(
  records: readonly CaseReviewRecord[],
  year: { readonly from: CalendarDate; readonly to: CalendarDate },
): CaseReviewReturn {
  const isInYear = (day: CalendarDate | null): boolean =>
    day !== null && year.from <= day && day <= year.to;
  const refusals = records.flatMap(({ threshold }) =>
    threshold === null || threshold.isMet ? [] : [threshold],
  );
  const everyReview = records.flatMap(({ review }) => review ?? []);
  const reviews = everyReview.filter(({ heldOn }) => isInYear(heldOn));
  const days = [
    ...records.map(({ appliedOn }) => appliedOn),
    ...refusals.map(({ decidedOn }) => decidedOn),
    ...everyReview.map(({ heldOn }) => heldOn),
  ];
  const figures = {
    applications: records.filter(({ appliedOn }) => isInYear(appliedOn)).length,
    thresholdNotMet: refusals.filter(({ decidedOn }) => isInYear(decidedOn)).length,
    reviews: reviews.length,
    recommendations: reviews.filter(({ madeRecommendations }) => madeRecommendations === true)
      .length,
    undated: days.filter((day) => day === null).length,
    recommendationsUnknown: reviews.filter(
      ({ madeRecommendations }) => madeRecommendations === null,
    ).length,
  };
  return { ...figures, reason: returnWords(figures, year) };
}

function returnWords(
  figures: Omit<CaseReviewReturn, 'reason'>,
  { from, to }: { readonly from: CalendarDate; readonly to: CalendarDate },
): string {
  const { applications, thresholdNotMet, reviews, recommendations } = figures;
  const { undated, recommendationsUnknown } = figures;
  const four = [
    counted(applications, 'application'),
    `threshold not met ${counted(thresholdNotMet, 'time')}`,
    counted(reviews, 'review'),
    `${recommendations} of them with recommendations`,
  ].join(', ');
  const gaps = [
    ...(undated > 0 ? [`the date of ${counted(undated, 'step')}, which no year counts`] : []),
    ...(recommendationsUnknown > 0
      ? [`whether ${counted(recommendationsUnknown, 'review')} made recommendations`]
      : []),
  ];
  const missing = gaps.length === 0 ? '' : ` Not recorded: ${inList(gaps)}.`;
  return `From ${dateWithYear(from)} to ${dateWithYear(to)}: ${four}.${missing}`;
}
