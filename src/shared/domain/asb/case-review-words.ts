import { counted } from '../count-words.ts';
import { dateWithYear } from '../date-words.ts';
import type { CaseReviewVerdict } from './case-review-verdict.ts';
import type { Application } from './complaint.ts';
import { mayBeSameWords } from './same-incident.ts';

type Verdict = Omit<CaseReviewVerdict, 'reason'>;

/** The count and what it means; the complaints that do not count give their own reasons. */
export function caseReviewReason(
  verdict: Verdict,
  application: Application,
  mightCount: number,
): string {
  return [
    outcomeWords(verdict, application),
    missingWords(verdict, mightCount),
    leftOutWords(verdict),
    ...(application.isMade ? [] : [fallOutWords(verdict)]),
    verdict.outcome === 'met'
      ? ''
      : 'The agencies may still find it met, for persistence, harm or too little response.',
    ...mayBeSameWords(verdict.mayBeSame),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

const outcomeNames: Record<Verdict['outcome'], string> = {
  met: 'Threshold met',
  'not-met': 'Threshold not met',
  unknown: 'Not known whether the threshold is met',
};

function outcomeWords(verdict: Verdict, { day, isMade }: Application): string {
  const { outcome, count, needed, stillNeeded, localLastDay } = verdict;
  const when = isMade
    ? `the application of ${dateWithYear(day)}`
    : `an application on ${dateWithYear(day)}`;
  const figures = `${counted(count, 'qualifying complaint')} for ${when}, ${needed} needed`;
  const more = stillNeeded === 0 ? '' : `, so ${stillNeeded} more`;
  const local =
    outcome !== 'met' && localLastDay !== null && day > localLastDay
      ? `; by the local rule on the last complaint the last day to apply was ${dateWithYear(localLastDay)}`
      : '';
  return `${outcomeNames[outcome]}: ${figures}${more}${local}.`;
}

function missingWords({ outcome, stillNeeded }: Verdict, mightCount: number): string {
  if (outcome !== 'unknown') return '';
  return stillNeeded > 0
    ? `${counted(mightCount, 'more incident')} might count once what is missing is recorded.`
    : 'A complaint without a date may be a later one, with more time to apply.';
}

function leftOutWords({ whyNot }: Verdict): string {
  if (whyNot.length === 0) return '';
  return whyNot.length === 1
    ? '1 complaint does not count.'
    : `${counted(whyNot.length, 'complaint')} do not count.`;
}

function fallOutWords({ earliestFallsOutOn, applyBy }: Verdict): string {
  if (earliestFallsOutOn === null) return '';
  const until =
    applyBy === null ? '' : ` Apply by ${dateWithYear(applyBy)} for these to be enough.`;
  return `The first to fall out does so on ${dateWithYear(earliestFallsOutOn)}.${until}`;
}
