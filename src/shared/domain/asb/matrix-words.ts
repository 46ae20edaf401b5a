import { dateWithYear } from '../date-words.ts';
import type { EarlierScore, MatrixFacts, MatrixVerdict } from './matrix-verdict.ts';
import type { Band } from './bands.ts';
import { counted, inList } from '../count-words.ts';
import type { AsbMatrix } from './matrix.ts';

type Verdict = Omit<MatrixVerdict, 'reason'>;

/** Why a band holds, what may still change it, and how the score compares with the last. */
export function reasonForBand(verdict: Verdict, facts: MatrixFacts, matrix: AsbMatrix): string {
  return [
    bandWords(verdict, matrix),
    scoreWords(verdict, matrix),
    judgementWords(verdict, facts.judgement, matrix),
    unansweredWords(verdict, matrix),
    outdatedWords(verdict),
    lastWords(verdict, facts.last),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

const bandName = ({ bands }: AsbMatrix, id: string | null): string =>
  bands.find((band) => band.id === id)?.name ?? '';

const rangeWords = ({ from, to }: Band): string =>
  to === null ? `${from} or more` : `${from} to ${to}`;

/** The band and what gives it, where that is not the score alone. */
function bandWords({ band, decidedBy, automatic }: Verdict, matrix: AsbMatrix): string {
  const name = bandName(matrix, band);
  if (band === null) {
    return `Not assessed: none of the ${counted(matrix.questions.length, 'question')} is answered.`;
  }
  if (decidedBy.includes('judgement')) {
    return `${name} by professional judgement, for the reason recorded.`;
  }
  if (!decidedBy.includes('automatic')) return '';
  const answers = automatic
    .filter((answer) => answer.band === band)
    .map(({ questionId }) => {
      const at = matrix.questions.findIndex(({ id }) => id === questionId);
      return `question ${at + 1} (${matrix.questions[at]?.topic ?? ''})`;
    });
  return `${name} whatever the score, because of the answer to ${inList(answers)}.`;
}

function scoreWords(verdict: Verdict, { questions, bands }: AsbMatrix): string {
  const { score, maximum, answered, scoreBand, decidedBy } = verdict;
  const band = bands.find(({ id }) => id === scoreBand);
  if (band === undefined) {
    return verdict.band === null ? '' : 'No question is answered.';
  }
  const isComplete = answered === questions.length;
  const figures = isComplete
    ? `core ${score} of ${maximum}`
    : `core so far ${score} of ${maximum} with ${answered} of ${questions.length} questions answered`;
  return decidedBy.length === 1 && decidedBy[0] === 'score'
    ? `${band.name}: s${figures}, where ${rangeWords(band)} is ${band.name}.`
    : `S${figures}, which by itself is ${band.name} (${rangeWords(band)}).`;
}

/** Why a judgement that is recorded does not count. */
function judgementWords(
  { judgement }: Verdict,
  given: MatrixFacts['judgement'],
  matrix: AsbMatrix,
): string {
  const name = bandName(matrix, given?.band ?? null);
  switch (judgement) {
    case 'would-lower':
      return `A judgement of ${name} is recorded, but a judgement never lowers the band.`;
    case 'needs-reason':
      return `A judgement of ${name} is recorded without a reason and does not count until it has one.`;
    case 'unknown-band':
      return 'A judgement is recorded whose band the matrix does not have; it does not count.';
    case 'raises':
    case 'agrees':
    case 'none':
      return '';
  }
}

function unansweredWords(verdict: Verdict, matrix: AsbMatrix): string {
  const { unanswered, highestScore, highestBand, bandMayChange } = verdict;
  if (unanswered.length === 0 || verdict.band === null) return '';
  const start = `The ${counted(unanswered.length, 'unanswered question')} could bring the score to ${highestScore}`;
  return bandMayChange
    ? `${start} and the band to ${bandName(matrix, highestBand)}.`
    : `${start}, but would not change the band.`;
}

function outdatedWords({ outdated }: Verdict): string {
  if (outdated.length === 0) return '';
  return outdated.length === 1
    ? '1 recorded answer is no longer in the matrix and does not count.'
    : `${outdated.length} recorded answers are no longer in the matrix and do not count.`;
}

function lastWords({ change, unanswered }: Verdict, last: EarlierScore | null): string {
  if (last === null) return '';
  const before = `${last.score} of ${last.maximum} on ${dateWithYear(last.assessedOn)}`;
  if (change === null) {
    const why =
      last.unanswered > 0 || unanswered.length > 0
        ? 'not every question was answered both times'
        : 'the questions or their scores have changed';
    return `Last score ${before}; not compared, because ${why}.`;
  }
  if (change === 0) return `The same as last time, ${before}.`;
  return `${change > 0 ? 'Up' : 'Down'} ${Math.abs(change)} from ${before}.`;
}
