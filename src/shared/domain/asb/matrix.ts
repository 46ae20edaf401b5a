import { z } from 'zod';
import { Bands } from './bands.ts';
import { firstSharedId, ListId, Wording } from './list-id.ts';

const MatrixAnswer = z.strictObject({
  id: ListId,
  label: Wording,
  score: z.int().min(0, 'A score is 0 or more').max(100, 'Use at most 100'),
  /** The band that this answer gives at least, whatever the score. */
  automaticBand: ListId.nullable().default(null),
});

const MatrixQuestion = z
  .strictObject({
    id: ListId,
    topic: Wording,
    question: Wording,
    answers: z.array(MatrixAnswer).min(2, 'Give the question at least two answers'),
  })
  .superRefine(({ topic, answers }, context) => {
    const shared = firstSharedId(answers);
    if (shared === undefined) return;
    context.addIssue(`Two answers of “${topic}” have the id “${shared}”: give each its own`);
  });
export type MatrixQuestion = z.infer<typeof MatrixQuestion>;

/**
 * The questions that weigh the harm to a victim of anti-social behaviour, and the bands of their
 * scores. The 14 questions that ship are our default; partnerships use sets of their own. A total
 * above 31 is high at https://www.islington.gov.uk too; the rest of the bands are our default.
 */
export const AsbMatrix = z
  .strictObject({
    questions: z.array(MatrixQuestion).min(1, 'Give at least one question'),
    bands: Bands,
  })
  .superRefine((matrix, context) => {
    const shared = firstSharedId(matrix.questions);
    if (shared !== undefined) {
      context.addIssue(`Two questions have the id “${shared}”: give each its own`);
    }
    for (const problem of [...unreachableBands(matrix), ...unknownBands(matrix)]) {
      context.addIssue(problem);
    }
  });
export type AsbMatrix = z.infer<typeof AsbMatrix>;

/** The highest score that a question can give. */
export const highestScoreOf = ({ answers }: Pick<MatrixQuestion, 'answers'>): number =>
  Math.max(...answers.map(({ score }) => score));

/** The score when every question has its highest answer. */
export const maximumScore = ({ questions }: Pick<AsbMatrix, 'questions'>): number =>
  questions.reduce((total, question) => total + highestScoreOf(question), 0);

function unreachableBands(matrix: AsbMatrix): string[] {
  const maximum = maximumScore(matrix);
  return matrix.bands
    .filter(({ from }) => from > maximum)
    .map(
      ({ name, from }) =>
        `The band “${name}” begins at ${from}, but all answers together give at most ${maximum}: begin it lower`,
    );
}

function unknownBands({ questions, bands }: AsbMatrix): string[] {
  const known = new Set<string | null>([null, ...bands.map(({ id }) => id)]);
  return questions.flatMap(({ topic, answers }) =>
    answers
      .filter(({ automaticBand }) => !known.has(automaticBand))
      .map(
        ({ label, automaticBand }) =>
          `“${label}” under “${topic}” gives the band “${automaticBand}”, which does not exist: choose one that does`,
      ),
  );
}
