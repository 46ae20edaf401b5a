import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import shipped from '../../../../../resources/asb-matrix.json' with { type: 'json' };
import { bandOfScore, bandRank } from '../../../../../src/shared/domain/asb/bands.ts';
import { AsbMatrix, maximumScore } from '../../../../../src/shared/domain/asb/matrix.ts';

const matrix = AsbMatrix.parse(shipped);

const problems = (change: unknown): string[] => {
  const parsed = AsbMatrix.safeParse({ ...shipped, ...(change as object) });
  return parsed.success ? [] : parsed.error.issues.map(({ message }) => message);
};

const band = (id: string, from: number, to: number | null) => ({ id, name: id, from, to });
const [frequency, worse] = shipped.questions;

describe('the risk matrix that ships', () => {
  it('has the 14 questions with their scores, of 58 at most', () => {
    expect(matrix.questions.map(({ answers }) => answers.map(({ score }) => score))).toEqual([
      [0, 1, 3, 5],
      [0, 2, 4],
      [0, 3, 5],
      [0, 2, 3],
      [0, 3, 5],
      [0, 5],
      [0, 2, 3],
      [0, 2, 5],
      [0, 3, 5],
      [0, 2, 4],
      [0, 2, 4],
      [0, 3],
      [0, 2],
      [0, 5],
    ]);
    expect(maximumScore(matrix)).toBe(58);
  });

  it('gives High by itself for one answer only, to the last question', () => {
    const automatic = matrix.questions.flatMap(({ answers }, at) =>
      answers
        .filter(({ automaticBand }) => automaticBand !== null)
        .map(({ id, automaticBand }) => [at + 1, id, automaticBand]),
    );
    expect(automatic).toEqual([[14, 'yes', 'high']]);
  });

  it.each([
    [0, 'Standard'],
    [15, 'Standard'],
    [16, 'Medium'],
    [31, 'Medium'],
    [32, 'High'],
    [58, 'High'],
  ])('puts a score of %i into %s', (score, name) => {
    expect(bandOfScore(matrix.bands, score).name).toBe(name);
  });

  it('knows the order of its bands, and none for a band it does not have', () => {
    expect(
      ['standard', 'medium', 'high', 'severe', null].map((id) => bandRank(matrix.bands, id)),
    ).toEqual([0, 1, 2, -1, -1]);
  });
});

describe('a matrix that a partnership edits', () => {
  it.each<[string, unknown]>([
    ['fewer questions', { questions: shipped.questions.slice(2) }],
    ['a question more', { questions: [...shipped.questions, { ...frequency, id: 'more' }] }],
    ['two bands', { bands: [band('low', 0, 19), band('high', 20, null)] }],
    [
      'four bands, one of a single score',
      { bands: [band('a', 0, 0), band('medium', 1, 9), band('high', 10, 39), band('d', 40, null)] },
    ],
    [
      'a highest band that only the highest score reaches',
      {
        bands: [band('a', 0, 57), band('high', 58, null)],
      },
    ],
  ])('may have %s', (_what, change) => {
    expect(problems(change)).toEqual([]);
  });

  it('has a maximum of its own', () => {
    const fewer = AsbMatrix.parse({ ...shipped, questions: shipped.questions.slice(2) });
    expect(maximumScore(fewer)).toBe(49);
  });

  it.each<[string, unknown, string]>([
    ['no question', { questions: [] }, 'Give at least one question'],
    [
      'two questions of one id',
      { questions: [...shipped.questions, frequency] },
      'Two questions have the id “frequency”: give each its own',
    ],
    [
      'a question without answers',
      { questions: [{ ...frequency, answers: [] }, ...shipped.questions.slice(1)] },
      'Give the question at least two answers',
    ],
    [
      'two answers of one id',
      {
        questions: [
          { ...worse, answers: [...(worse?.answers ?? []), worse?.answers[0]] },
          ...shipped.questions.slice(2),
        ],
      },
      'Two answers of “Getting worse” have the id “no”: give each its own',
    ],
    [
      'an answer without words',
      {
        questions: [
          { ...frequency, answers: [{ id: 'a', label: ' ', score: 0 }, ...(worse?.answers ?? [])] },
          ...shipped.questions.slice(1),
        ],
      },
      'Write the words',
    ],
    [
      'an answer below 0',
      {
        questions: [
          {
            ...frequency,
            answers: [{ id: 'a', label: 'A', score: -1 }, ...(worse?.answers ?? [])],
          },
          ...shipped.questions.slice(1),
        ],
      },
      'A score is 0 or more',
    ],
    [
      'an automatic band that does not exist',
      { bands: [band('low', 0, 19), band('top', 20, null)] },
      '“Yes” under “Thoughts of self-harm or suicide” gives the band “high”, which does not exist: choose one that does',
    ],
    ['one band', { bands: [band('high', 0, null)] }, 'Give at least two bands'],
    [
      'two bands of one id',
      { bands: [band('high', 0, 9), band('high', 10, null)] },
      'Two bands have the id “high”: give each its own',
    ],
    [
      'a first band above 0',
      { bands: [band('low', 1, 9), band('high', 10, null)] },
      'Let the band “low” begin at 0',
    ],
    [
      'a gap',
      { bands: [band('low', 0, 9), band('high', 11, null)] },
      'Let the band “high” begin at 10',
    ],
    [
      'an overlap',
      { bands: [band('low', 0, 9), band('high', 9, null)] },
      'Let the band “high” begin at 10',
    ],
    [
      'bands from the highest down',
      { bands: [band('high', 10, null), band('low', 0, 9)] },
      'Let the band “high” begin at 0',
    ],
    [
      'a band that ends before it begins',
      { bands: [band('low', 0, 9), band('mid', 10, 8), band('high', 9, null)] },
      'Let the band “mid” end at 10 or above',
    ],
    [
      'an open band in the middle',
      { bands: [band('low', 0, 9), band('mid', 10, null), band('high', 20, null)] },
      'Give the band “mid” an end: only the highest band is open',
    ],
    [
      'an end of the highest band',
      { bands: [band('low', 0, 9), band('high', 10, 58)] },
      'Leave the end of the highest band “high” open',
    ],
    [
      'a band that no answers reach',
      { bands: [band('low', 0, 58), band('high', 59, null)] },
      'The band “high” begins at 59, but all answers together give at most 58: begin it lower',
    ],
  ])('is refused with %s', (_what, change, problem) => {
    expect(problems(change)).toContain(problem);
  });

  it('puts every score into one band, whatever the limits', () => {
    const limits = fc.uniqueArray(fc.integer({ min: 1, max: 58 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(limits, fc.integer({ min: 0, max: 58 }), (unsorted, score) => {
        const froms = [0, ...unsorted.toSorted((a, b) => a - b)];
        const bands = froms.map((from, at) => {
          const next = froms[at + 1];
          return band(
            at === froms.length - 1 ? 'high' : `b${at}`,
            from,
            next === undefined ? null : next - 1,
          );
        });
        expect(problems({ bands })).toEqual([]);
        const holding = bands.filter(({ from, to }) => from <= score && score <= (to ?? 58));
        expect(holding).toEqual([bandOfScore(bands, score)]);
      }),
    );
  });
});
