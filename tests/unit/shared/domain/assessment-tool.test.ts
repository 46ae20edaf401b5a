import { describe, expect, it } from 'vitest';
import tools from '../../../../resources/assessment-tools.json' with { type: 'json' };
import {
  AssessmentTool,
  AssessmentTools,
  forumTool,
  withLocalLimits,
} from '../../../../src/shared/domain/assessment-tool.ts';
import { CriteriaSettings } from '../../../../src/shared/domain/criteria-settings.ts';

const settings = CriteriaSettings.parse({});
const shipped = AssessmentTools.parse(tools);

const shippedTool = (id: string): AssessmentTool => {
  const tool = shipped.find((known) => known.id === id);
  if (tool === undefined) throw new Error(`No tool ${id}`);
  return tool;
};

describe('the tools that ship', () => {
  it.each<[string, number | null, number | null, number | null]>([
    ['safelives-dash', 24, 24, 14],
    ['safelives-dash-scotland', 27, 27, null],
    ['safelives-dash-young-people', null, null, null],
    ['police-dash', null, null, null],
    ['dara', null, null, null],
  ])('%s: %s questions, maximum %s, limit %s', (id, questions, maximum, threshold) => {
    expect(shippedTool(id)).toMatchObject({ questions, maximum, threshold });
  });

  it('are told from each other by name and version', () => {
    const names = shipped.map(({ name, version }) => `${name} ${version}`);
    expect(new Set(names).size).toBe(shipped.length);
  });

  it('are scored by the forum’s own numbers as they ship', () => {
    const { questions, maximum, threshold } = shippedTool(settings.assessmentTool);
    expect(forumTool(settings)).toMatchObject({ questions, maximum, threshold });
  });
});

describe('a tool', () => {
  const dash = shippedTool('safelives-dash');

  it.each<[string, Partial<AssessmentTool>, string]>([
    [
      'a limit above its maximum',
      { threshold: 25 },
      'The limit is above the maximum: lower the limit or raise the maximum',
    ],
    [
      'a maximum above its questions',
      { maximum: 25 },
      'A yes counts one: give at least as many questions as the maximum',
    ],
    ['no yes', { answers: ['no'] }, 'The score counts the yes answers: allow yes'],
  ])('is refused with %s', (_what, change, problem) => {
    const issues = AssessmentTool.safeParse({ ...dash, ...change }).error?.issues;
    expect(issues?.map(({ message }) => message)).toEqual([problem]);
  });

  it('is refused when another has its id', () => {
    const issues = AssessmentTools.safeParse([dash, dash]).error?.issues;
    expect(issues?.map(({ message }) => message)).toEqual([
      'Two tools have the id “safelives-dash”: give each its own',
    ]);
  });
});

describe('a tool with the figures of the forum', () => {
  it.each<[string, string, Partial<CriteriaSettings>, unknown]>([
    ['the forum’s own', 'safelives-dash', {}, { questions: 24, maximum: 24, threshold: 14 }],
    [
      'the forum’s own with other numbers',
      'safelives-dash',
      { highRiskThreshold: 10, assessmentMaximum: 27 },
      { questions: 27, maximum: 27, threshold: 10 },
    ],
    [
      'the Dash where another is the forum’s own',
      'safelives-dash',
      { assessmentTool: 'police-dash', highRiskThreshold: 9 },
      { questions: 24, maximum: 24, threshold: 14 },
    ],
    [
      'the police’s as the forum’s own',
      'police-dash',
      { assessmentTool: 'police-dash', highRiskThreshold: 9, assessmentMaximum: 20 },
      { questions: 20, maximum: 20, threshold: 9 },
    ],
    [
      'one of which nothing is known',
      'dara',
      {},
      { questions: null, maximum: null, threshold: null },
    ],
    [
      'one with a local limit',
      'safelives-dash-scotland',
      { otherTools: { 'safelives-dash-scotland': { maximum: null, threshold: 15 } } },
      { questions: 27, maximum: 27, threshold: 15 },
    ],
    [
      'one with a local maximum below its limit',
      'safelives-dash',
      {
        assessmentTool: 'dara',
        otherTools: { 'safelives-dash': { maximum: 10, threshold: null } },
      },
      { questions: 24, maximum: 10, threshold: null },
    ],
  ])('%s', (_what, id, change, expected) => {
    expect(withLocalLimits(shippedTool(id), { ...settings, ...change })).toMatchObject(
      expected as object,
    );
  });
});
