import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AnswerCounts,
  answersInWords,
  type AssessmentScore,
  scoreOfAnswers,
  scoreOfCounts,
  scoreOfYes,
  visibleHighRisk,
} from '../../../../src/shared/domain/assessment-score.ts';
import {
  type Answer,
  answers,
  forumTool,
  type ScoringTool,
} from '../../../../src/shared/domain/assessment-tool.ts';
import { CriteriaSettings } from '../../../../src/shared/domain/criteria-settings.ts';
import type { Reading } from '../../../../src/shared/domain/list-date.ts';

const settings = CriteriaSettings.parse({});
const dash = forumTool(settings);
const police: ScoringTool = { ...dash, name: 'Dash', version: 'police', threshold: null };

const given = (counts: Partial<Record<Answer, number>>): Answer[] =>
  answers.flatMap((answer) => Array.from({ length: counts[answer] ?? 0 }, () => answer));

const valueOf = (reading: Reading<AssessmentScore>): AssessmentScore => {
  if ('problem' in reading) throw new Error(reading.problem);
  return reading.value;
};

const problemOf = (reading: Reading<AssessmentScore>): string =>
  'problem' in reading ? reading.problem : '';

describe('the score of answers', () => {
  it.each<[string, Answer[], AnswerCounts]>([
    ['no answers', [], { yes: 0, no: 0, dontKnow: 0, blank: 24 }],
    ['all yes', given({ yes: 24 }), { yes: 24, no: 0, dontKnow: 0, blank: 0 }],
    ['one yes', ['yes'], { yes: 1, no: 0, dontKnow: 0, blank: 23 }],
    ['one of each', ['blank', 'dont-know', 'yes', 'no'], { yes: 1, no: 1, dontKnow: 1, blank: 21 }],
    [
      '13 yes and 3 don’t know',
      given({ yes: 13, no: 8, 'dont-know': 3 }),
      { yes: 13, no: 8, dontKnow: 3, blank: 0 },
    ],
  ])('counts %s', (_what, list, counts) => {
    expect(valueOf(scoreOfAnswers(list, dash))).toEqual({ ...counts, tool: dash });
  });

  it('counts only what is there when the number of questions is not known', () => {
    const open = { ...dash, questions: null, maximum: null };
    expect(valueOf(scoreOfAnswers(['yes', 'blank'], open))).toMatchObject({ yes: 1, blank: 1 });
  });

  it('refuses more answers than questions, and an answer that the tool does not have', () => {
    expect(problemOf(scoreOfAnswers(given({ yes: 1, no: 24 }), dash))).toBe(
      '25 answers are more than the 24 questions: check the answers and which tool it was',
    );
    const plain: ScoringTool = { ...police, answers: ['yes', 'no'] };
    expect(problemOf(scoreOfAnswers(['dont-know'], plain))).toBe(
      '“don’t know” is not an answer of Dash (police)',
    );
    expect(problemOf(scoreOfAnswers(['yes', 'blank'], plain))).toBe('');
  });

  it('does not depend on the order of the answers, and adds up to the questions', () => {
    const list = fc.array(fc.constantFrom(...answers), { maxLength: 24 });
    fc.assert(
      fc.property(list, fc.infiniteStream(fc.nat()), (first, order) => {
        const other = first
          .map((answer) => ({ answer, at: order.next().value ?? 0 }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ answer }) => answer);
        const score = valueOf(scoreOfAnswers(first, dash));
        expect(valueOf(scoreOfAnswers(other, dash))).toEqual(score);
        const { yes, no, dontKnow, blank } = score;
        expect(yes + (no ?? 0) + (dontKnow ?? 0) + (blank ?? 0)).toBe(24);
      }),
    );
  });
});

describe('the score of counts', () => {
  it('of yes alone records nothing else', () => {
    expect(valueOf(scoreOfYes(13, dash))).toEqual({
      yes: 13,
      no: null,
      dontKnow: null,
      blank: null,
      tool: dash,
    });
  });

  it.each<[string, AnswerCounts, number | null]>([
    ['all that is left', { yes: 13, no: 7, dontKnow: 3, blank: null }, 1],
    ['not known beside an unknown no', { yes: 13, no: null, dontKnow: 3, blank: null }, null],
    ['corrected when too few', { yes: 13, no: 7, dontKnow: 3, blank: 0 }, 1],
  ])('has a blank that is %s', (_what, counts, blank) => {
    expect(valueOf(scoreOfCounts(counts, dash)).blank).toBe(blank);
  });

  it.each<[string, AnswerCounts, ScoringTool, string]>([
    ['the maximum', { yes: 24, no: 0, dontKnow: 0, blank: 0 }, dash, ''],
    [
      'one over the maximum',
      { yes: 25, no: null, dontKnow: null, blank: null },
      dash,
      '25 yes is more than the maximum of 24: check the score and which tool it was',
    ],
    [
      'one over the maximum of a named tool',
      { yes: 25, no: null, dontKnow: null, blank: null },
      police,
      '25 yes is more than the maximum of 24 of Dash (police): check the score and which tool it was',
    ],
    [
      'over no maximum',
      { yes: 99, no: null, dontKnow: null, blank: null },
      { ...police, maximum: null, questions: null },
      '',
    ],
    [
      'half a yes',
      { yes: 1.5, no: null, dontKnow: null, blank: null },
      dash,
      'Give each number of answers as a whole number from 0',
    ],
    [
      'less than none',
      { yes: 3, no: null, dontKnow: -1, blank: null },
      dash,
      'Give each number of answers as a whole number from 0',
    ],
    [
      'no number',
      { yes: Number.NaN, no: null, dontKnow: null, blank: null },
      dash,
      'Give each number of answers as a whole number from 0',
    ],
  ])('of %s is refused as it must be', (_what, counts, tool, problem) => {
    expect(problemOf(scoreOfCounts(counts, tool))).toBe(problem);
  });

  it.each<[AnswerCounts, string]>([
    [{ yes: 13, no: 7, dontKnow: 3, blank: 1 }, '13 yes, 7 no, 3 don’t know, 1 blank'],
    [
      { yes: 13, no: null, dontKnow: null, blank: null },
      '13 yes; “no”, “don’t know” and “blank” not recorded',
    ],
    [
      { yes: 0, no: 0, dontKnow: 3, blank: null },
      '0 yes, 0 no, 3 don’t know; “blank” not recorded',
    ],
  ])('is told with each answer apart: %#', (counts, words) => {
    expect(answersInWords(counts)).toBe(words);
  });
});

describe('visible high risk', () => {
  const find = (counts: Partial<AnswerCounts>, tool = dash) =>
    visibleHighRisk(
      scoreOfCounts({ yes: 0, no: null, dontKnow: null, blank: null, ...counts }, tool),
      settings,
    );

  it.each<[string, Partial<AnswerCounts>, string, string]>([
    ['0 yes', { yes: 0 }, 'not-met', '0 of 24 yes, limit 14'],
    ['13 yes', { yes: 13 }, 'not-met', '13 of 24 yes, limit 14'],
    ['14 yes', { yes: 14 }, 'met', '14 of 24 yes, limit 14'],
    ['24 yes', { yes: 24 }, 'met', '24 of 24 yes, limit 14'],
    [
      '13 yes and 3 don’t know',
      { yes: 13, no: 8, dontKnow: 3 },
      'not-met',
      '13 of 24 yes, limit 14; 3 don’t know',
    ],
    [
      '14 yes with gaps',
      { yes: 14, no: 4, dontKnow: 1 },
      'met',
      '14 of 24 yes, limit 14; 1 don’t know and 5 blank',
    ],
  ])('with %s is as it is', (_what, counts, outcome, reason) => {
    expect(find(counts)).toMatchObject({ outcome, reason });
  });

  it.each<[string, Partial<AnswerCounts>, string | null]>([
    [
      '13 yes and 3 don’t know',
      { yes: 13, no: 8, dontKnow: 3 },
      '13 yes and 3 don’t know: the open answers could bring the score to the limit of 14; ask the referrer for their professional judgement',
    ],
    [
      '13 yes and 1 blank',
      { yes: 13, no: 10, dontKnow: 0 },
      '13 yes and 1 blank: the open answers could bring the score to the limit of 14; ask the referrer for their professional judgement',
    ],
    [
      '9 yes, 3 don’t know and 2 blank, which just reach it',
      { yes: 9, no: 10, dontKnow: 3 },
      '9 yes, 3 don’t know and 2 blank: the open answers could bring the score to the limit of 14; ask the referrer for their professional judgement',
    ],
    ['9 yes and 4 open, one too few', { yes: 9, no: 11, dontKnow: 4 }, null],
    [
      '13 yes and 11 no',
      { yes: 13, no: 11, dontKnow: 0 },
      '1 short of the limit of 14: ask the referrer for their professional judgement',
    ],
    [
      '11 yes and nothing else recorded',
      { yes: 11 },
      '3 short of the limit of 14, “don’t know” and “blank” not recorded: ask the referrer for their professional judgement',
    ],
    ['10 yes and nothing else recorded', { yes: 10 }, null],
    ['14 yes and 10 don’t know', { yes: 14, no: 0, dontKnow: 10 }, null],
  ])('asks of %s', (_what, counts, point) => {
    expect(find(counts).point).toBe(point);
  });

  it('asks nothing of a near score when the forum wants none, but of open answers always', () => {
    const none = { nearLimitMargin: 0 };
    expect(visibleHighRisk(scoreOfYes(13, dash), none).point).toBeNull();
    const open = scoreOfCounts({ yes: 13, no: 8, dontKnow: 3, blank: 0 }, dash);
    expect(visibleHighRisk(open, none).point).not.toBeNull();
  });

  it('is not known without a score, with an impossible one, or without a limit', () => {
    expect(visibleHighRisk(null, settings)).toEqual({
      outcome: 'not-known',
      reason: 'No assessment score was given',
      point: null,
    });
    expect(find({ yes: 25 })).toMatchObject({
      outcome: 'not-known',
      point: 'The score cannot be right: ask the referrer for it again',
    });
    expect(find({ yes: 24 }, police)).toEqual({
      outcome: 'not-known',
      reason: '24 of 24 yes on Dash (police), no limit that can be reached is set',
      point: 'Set this tool’s limit, or ask the referrer for their professional judgement',
    });
  });

  it('goes by the limit of the tool and by nothing else', () => {
    const scores = fc.record({
      yes: fc.nat(40),
      no: fc.nat(40),
      dontKnow: fc.nat(40),
      maximum: fc.integer({ min: 1, max: 40 }),
      threshold: fc.integer({ min: 1, max: 40 }),
    });
    fc.assert(
      fc.property(scores, ({ yes, no, dontKnow, maximum, threshold }) => {
        const questions = maximum + 40;
        fc.pre(threshold <= maximum && yes + no + dontKnow <= questions);
        const tool = { ...dash, questions, maximum, threshold };
        const { outcome, point } = find({ yes, no, dontKnow }, tool);
        const expected = yes > maximum ? 'not-known' : yes >= threshold ? 'met' : 'not-met';
        expect(outcome).toBe(expected);
        const isNear = threshold - yes <= settings.nearLimitMargin;
        const mayReach = questions - no >= threshold || isNear;
        expect(point?.includes('professional judgement') ?? false).toBe(
          expected === 'not-met' && mayReach,
        );
      }),
    );
  });
});
