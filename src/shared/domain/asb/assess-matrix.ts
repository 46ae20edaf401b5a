import { bandOfScore, bandRank } from './bands.ts';
import { type AsbMatrix, highestScoreOf, maximumScore } from './matrix.ts';
import type {
  EarlierScore,
  JudgementOutcome,
  MatrixFacts,
  MatrixVerdict,
} from './matrix-verdict.ts';
import { reasonForBand } from './matrix-words.ts';

/**
 * Weighs the answers. The band is that of the score, or higher when an answer gives a higher one
 * whatever the score, or when a professional raises it with a reason; nothing lowers it. An unanswered
 * question is never a no: its highest answer shows what the band may still become. Our default.
 */
export function assessMatrix(facts: MatrixFacts, matrix: AsbMatrix): MatrixVerdict {
  const { bands } = matrix;
  const tally = tallyAnswers(facts.answers, matrix);
  const isBlank = tally.answered === 0;
  const scoreRank = bandRank(bands, bandOfScore(bands, tally.score).id);
  const computedRank = Math.max(scoreRank, tally.automaticRank);
  const judgement = weighJudgement(facts.judgement, computedRank, matrix);
  const isRaised = judgement === 'raises';
  const rank = isRaised ? bandRank(bands, facts.judgement?.band ?? null) : computedRank;
  const highestRank = Math.max(
    rank,
    tally.reachableRank,
    bandRank(bands, bandOfScore(bands, tally.highestScore).id),
  );
  const idAt = (at: number): string => bands[at]?.id ?? '';
  const verdict = {
    score: tally.score,
    highestScore: tally.highestScore,
    maximum: maximumScore(matrix),
    answered: tally.answered,
    unanswered: tally.unanswered,
    outdated: tally.outdated,
    scoreBand: isBlank ? null : idAt(scoreRank),
    band: isBlank && !isRaised ? null : idAt(rank),
    decidedBy: isRaised
      ? (['judgement'] as const)
      : [
          ...(!isBlank && scoreRank === rank ? (['score'] as const) : []),
          ...(tally.automaticRank === rank ? (['automatic'] as const) : []),
        ],
    automatic: tally.automatic,
    judgement,
    highestBand: idAt(highestRank),
    bandMayChange: (isBlank && !isRaised) || highestRank > rank,
    change: changeSince(facts.last, tally, maximumScore(matrix)),
  };
  return { ...verdict, reason: reasonForBand(verdict, facts, matrix) };
}

type Tally = Pick<
  MatrixVerdict,
  'score' | 'highestScore' | 'answered' | 'unanswered' | 'outdated' | 'automatic'
> & {
  /** The rank of the highest band that an answer gives whatever the score; -1 for none. */
  readonly automaticRank: number;
  /** The same of the unanswered questions. */
  readonly reachableRank: number;
};

function tallyAnswers(answers: MatrixFacts['answers'], matrix: AsbMatrix): Tally {
  const { questions, bands } = matrix;
  const rows = questions.map((question) => ({
    question,
    answer: question.answers.find(({ id }) => id === answers[question.id]),
  }));
  const open = rows.filter(({ answer }) => answer === undefined).map(({ question }) => question);
  const chosen = rows.flatMap(({ question: { id }, answer }) =>
    answer === undefined ? [] : [{ ...answer, id }],
  );
  const score = chosen.reduce((total, answer) => total + answer.score, 0);
  const rankOf = (entries: readonly { readonly automaticBand: string | null }[]): number =>
    Math.max(-1, ...entries.map(({ automaticBand }) => bandRank(bands, automaticBand)));
  const answeredIds = new Set(chosen.map(({ id }) => id));
  return {
    score,
    highestScore: open.reduce((total, question) => total + highestScoreOf(question), score),
    answered: chosen.length,
    unanswered: open.map(({ id }) => id),
    outdated: Object.keys(answers).filter((id) => answers[id] !== null && !answeredIds.has(id)),
    automatic: chosen.flatMap(({ id, automaticBand }) =>
      automaticBand === null ? [] : [{ questionId: id, band: automaticBand }],
    ),
    automaticRank: rankOf(chosen),
    reachableRank: rankOf(open.flatMap(({ answers: each }) => each)),
  };
}

function weighJudgement(
  judgement: MatrixFacts['judgement'],
  computedRank: number,
  { bands }: AsbMatrix,
): JudgementOutcome {
  if (judgement === null) return 'none';
  const rank = bandRank(bands, judgement.band);
  if (rank === -1) return 'unknown-band';
  if (rank < computedRank) return 'would-lower';
  if (rank === computedRank) return 'agrees';
  return judgement.reason.trim() === '' ? 'needs-reason' : 'raises';
}

/** Scores compare only when both are complete and could come to the same maximum. */
function changeSince(last: EarlierScore | null, now: Tally, maximum: number): number | null {
  if (last === null || last.unanswered > 0 || now.unanswered.length > 0) return null;
  return last.maximum === maximum ? now.score - last.score : null;
}
