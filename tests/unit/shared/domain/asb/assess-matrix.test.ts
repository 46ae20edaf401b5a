import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import shipped from '../../../../../resources/asb-matrix.json' with { type: 'json' };
import { assessMatrix } from '../../../../../src/shared/domain/asb/assess-matrix.ts';
import { bandRank } from '../../../../../src/shared/domain/asb/bands.ts';
import { AsbMatrix } from '../../../../../src/shared/domain/asb/matrix.ts';
import type {
  MatrixFacts,
  MatrixVerdict,
} from '../../../../../src/shared/domain/asb/matrix-verdict.ts';

const matrix = AsbMatrix.parse(shipped);

/** Every question with its first answer, which scores 0, but for those given. */
const answered = (change: Record<string, string | null> = {}): MatrixFacts['answers'] => ({
  ...Object.fromEntries(matrix.questions.map(({ id, answers }) => [id, answers[0]?.id ?? null])),
  ...change,
});

const assess = (answers: MatrixFacts['answers'], more: Partial<MatrixFacts> = {}): MatrixVerdict =>
  assessMatrix({ answers, judgement: null, last: null, ...more }, matrix);

const to15 = { frequency: 'daily', targeted: 'yes', health: 'serious' };
const to16 = { ...to15, frequency: 'weekly', reprisal: 'yes' };
const to31 = {
  ...to15,
  threats: 'physical',
  vulnerability: 'several',
  reprisal: 'yes',
  hate: 'no',
  closeness: 'neighbour',
};
const to32 = { ...to31, closeness: 'known', 'reported-before': 'once' };

describe('the band of a complete matrix', () => {
  it.each<[string, Record<string, string>, number, string]>([
    ['nothing that scores', {}, 0, 'standard'],
    ['15', to15, 15, 'standard'],
    ['16', to16, 16, 'medium'],
    ['31', to31, 31, 'medium'],
    ['32', { ...to31, closeness: 'known', 'reported-before': 'once' }, 32, 'high'],
  ])('with %s is that of its score', (_what, change, score, band) => {
    expect(assess(answered(change))).toMatchObject({
      score,
      highestScore: score,
      maximum: 58,
      unanswered: [],
      band,
      scoreBand: band,
      highestBand: band,
      bandMayChange: false,
      decidedBy: ['score'],
    });
  });

  it('says the score, the maximum and the limits of the band', () => {
    expect(assess(answered(to32)).reason).toBe('High: score 32 of 58, where 32 or more is High.');
    expect(assess(answered(to15)).reason).toBe(
      'Standard: score 15 of 58, where 0 to 15 is Standard.',
    );
  });
});

describe('an answer that is High whatever the score', () => {
  it.each<[string, Record<string, string>, string, string[]]>([
    ['a score of 5', {}, 'standard', ['automatic']],
    ['a score of 20', to15, 'medium', ['automatic']],
    ['a score that is High too', to32, 'high', ['score', 'automatic']],
  ])('decides with %s', (_what, change, scoreBand, decidedBy) => {
    expect(assess(answered({ ...change, 'self-harm': 'yes' }))).toMatchObject({
      band: 'high',
      scoreBand,
      decidedBy,
      automatic: [{ questionId: 'self-harm', band: 'high' }],
    });
  });

  it('says which question it was, and what the score is by itself', () => {
    expect(assess(answered({ 'self-harm': 'yes' })).reason).toBe(
      'High whatever the score, because of the answer to question 14 (Thoughts of self-harm or suicide). Score 5 of 58, which by itself is Standard (0 to 15).',
    );
  });

  it('does not lower a score that stands above its band', () => {
    const local = AsbMatrix.parse({
      ...shipped,
      questions: shipped.questions.map((question) =>
        question.id === 'hate'
          ? {
              ...question,
              answers: question.answers.map((each) => ({ ...each, automaticBand: 'medium' })),
            }
          : question,
      ),
    });
    const facts = { answers: answered(to32), judgement: null, last: null };
    expect(assessMatrix(facts, local)).toMatchObject({ band: 'high', decidedBy: ['score'] });
    const low = { ...facts, answers: answered() };
    expect(assessMatrix(low, local)).toMatchObject({ band: 'medium', decidedBy: ['automatic'] });
  });
});

describe('questions without an answer', () => {
  it('leave nothing assessed when there is no answer at all', () => {
    expect(assess({})).toMatchObject({
      answered: 0,
      score: 0,
      highestScore: 58,
      scoreBand: null,
      band: null,
      highestBand: 'high',
      bandMayChange: true,
      decidedBy: [],
      reason: 'Not assessed: none of the 14 questions is answered.',
    });
  });

  it('are counted apart, with the highest score and band still possible', () => {
    const verdict = assess({ frequency: 'daily', targeted: 'yes', threats: 'verbal', hate: null });
    expect(verdict).toMatchObject({
      answered: 3,
      score: 13,
      highestScore: 56,
      band: 'standard',
      highestBand: 'high',
      bandMayChange: true,
    });
    expect(verdict.unanswered).toHaveLength(11);
    expect(verdict.unanswered).toContain('hate');
    expect(verdict.reason).toBe(
      'Standard: score so far 13 of 58 with 3 of 14 questions answered, where 0 to 15 is Standard. The 11 unanswered questions could bring the score to 56 and the band to High.',
    );
  });

  it.each<[string, Record<string, string | null>, string, boolean]>([
    ['a score that stays in its band', { support: null }, 'standard', false],
    ['a score one short of the next band', { ...to15, dependants: null }, 'medium', true],
    ['the one answer that is High whatever the score', { 'self-harm': null }, 'high', true],
    ['a band that is the highest already', { ...to32, support: null }, 'high', false],
  ])('with %s', (_what, change, highestBand, bandMayChange) => {
    expect(assess(answered(change))).toMatchObject({ highestBand, bandMayChange });
  });

  it('are those, too, whose recorded answer the matrix no longer has', () => {
    const verdict = assess(answered({ frequency: 'hourly', noise: 'yes' }));
    expect(verdict).toMatchObject({ unanswered: ['frequency'], outdated: ['frequency', 'noise'] });
    expect(verdict.reason).toContain(
      '2 recorded answers are no longer in the matrix and do not count.',
    );
  });
});

describe('a professional judgement', () => {
  const judge = (band: string, reason: string, change: Record<string, string>): MatrixVerdict =>
    assess(answered(change), { judgement: { band, reason } });

  it.each<[string, string, string, Record<string, string>, string, string, string[]]>([
    ['raises a band with a reason', 'high', 'Escalating', to16, 'raises', 'high', ['judgement']],
    ['raises by one band', 'medium', 'Escalating', {}, 'raises', 'medium', ['judgement']],
    ['needs a reason', 'high', '  ', to16, 'needs-reason', 'medium', ['score']],
    ['never lowers a score', 'standard', 'Not that bad', to16, 'would-lower', 'medium', ['score']],
    [
      'never lowers an automatic band',
      'medium',
      'Calm now',
      { 'self-harm': 'yes' },
      'would-lower',
      'high',
      ['automatic'],
    ],
    ['changes nothing when it agrees', 'medium', 'Yes', to16, 'agrees', 'medium', ['score']],
    ['must name a band of the matrix', 'severe', 'Yes', to16, 'unknown-band', 'medium', ['score']],
  ])('%s', (_what, band, reason, change, judgement, decided, decidedBy) => {
    expect(judge(band, reason, change)).toMatchObject({ judgement, band: decided, decidedBy });
  });

  it('raises a victim of whom nothing was answered', () => {
    expect(assess({}, { judgement: { band: 'high', reason: 'Seen today' } })).toMatchObject({
      band: 'high',
      scoreBand: null,
      decidedBy: ['judgement'],
      bandMayChange: false,
    });
  });

  it('is told without its own words, which may name people', () => {
    const { reason } = judge('high', 'Jo fears the neighbour', to16);
    expect(reason).toBe(
      'High by professional judgement, for the reason recorded. Score 16 of 58, which by itself is Medium (16 to 31).',
    );
  });

  it.each([
    [
      'standard',
      'x',
      'A judgement of Standard is recorded, but a judgement never lowers the band.',
    ],
    [
      'high',
      '',
      'A judgement of High is recorded without a reason and does not count until it has one.',
    ],
    [
      'severe',
      'x',
      'A judgement is recorded whose band the matrix does not have; it does not count.',
    ],
  ])('of %s with the reason “%s” says why it does not count', (band, reason, words) => {
    expect(judge(band, reason, to16).reason).toContain(words);
  });
});

describe('the score now and last', () => {
  const last = { assessedOn: '2026-09-03', score: 15, maximum: 58, unanswered: 0 };

  it.each<[string, Record<string, string | null>, Partial<typeof last>, number | null, string]>([
    ['higher', to16, {}, 1, 'Up 1 from 15 of 58 on 3 Sep 2026.'],
    ['lower', {}, {}, -15, 'Down 15 from 15 of 58 on 3 Sep 2026.'],
    ['the same', to15, {}, 0, 'The same as last time, 15 of 58 on 3 Sep 2026.'],
    ['incomplete now', { frequency: null }, {}, null, 'not every question was answered both times'],
    [
      'incomplete then',
      to15,
      { unanswered: 1 },
      null,
      'not every question was answered both times',
    ],
    [
      'of another maximum',
      to15,
      { maximum: 60 },
      null,
      'the questions or their scores have changed',
    ],
  ])('%s', (_what, change, then, difference, words) => {
    const verdict = assess(answered(change), { last: { ...last, ...then } });
    expect(verdict.change).toBe(difference);
    expect(verdict.reason).toContain(words);
  });

  it('are not compared when there was no last', () => {
    expect(assess(answered())).toMatchObject({ change: null });
  });
});

describe('any answers', () => {
  const anyAnswers = fc.record(
    Object.fromEntries(
      matrix.questions.map(({ id, answers }) => [
        id,
        fc.constantFrom<(string | null)[]>(null, ...answers.map((answer) => answer.id)),
      ]),
    ),
  );
  const rank = (band: string | null): number => Math.max(0, bandRank(matrix.bands, band));

  it('never end in a band above the highest announced, or below the one that held', () => {
    fc.assert(
      fc.property(anyAnswers, anyAnswers, (now, later) => {
        const before = assess(now);
        const filled = Object.fromEntries(
          Object.entries(now).map(([id, answer]) => [id, answer ?? later[id] ?? null]),
        );
        const after = assess(filled);
        expect(rank(after.band)).toBeGreaterThanOrEqual(rank(before.band));
        expect(rank(after.band)).toBeLessThanOrEqual(rank(before.highestBand));
        expect(after.score).toBeLessThanOrEqual(before.highestScore);
        expect(before.bandMayChange || after.band === before.band).toBe(true);
      }),
    );
  });

  it('reach the highest score announced, and the highest band', () => {
    fc.assert(
      fc.property(anyAnswers, (now) => {
        const before = assess(now);
        const highest = Object.fromEntries(
          matrix.questions.map(({ id, answers }) => [
            id,
            now[id] ?? answers.toSorted((a, b) => b.score - a.score)[0]?.id ?? null,
          ]),
        );
        expect(assess(highest)).toMatchObject({
          score: before.highestScore,
          band: before.highestBand,
        });
      }),
    );
  });

  it('are never judged below what they come to by themselves', () => {
    const judgement = fc.record({
      band: fc.constantFrom('standard', 'medium', 'high', 'severe'),
      reason: fc.constantFrom('', ' ', 'Because'),
    });
    fc.assert(
      fc.property(anyAnswers, judgement, (answers, given) => {
        const alone = assess(answers);
        const judged = assess(answers, { judgement: given });
        expect(rank(judged.band)).toBeGreaterThanOrEqual(rank(alone.band));
        const isRaised = rank(judged.band) > rank(alone.band);
        expect(judged.judgement === 'raises').toBe(isRaised);
        expect(!isRaised || given.reason === 'Because').toBe(true);
      }),
    );
  });
});
