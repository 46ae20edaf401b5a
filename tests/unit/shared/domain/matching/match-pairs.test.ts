import { describe, expect, it } from 'vitest';
import {
  matchPairs,
  type PairMatch,
  type PairQuestion,
} from '../../../../../src/shared/domain/matching/match-pairs.ts';
import {
  MatchingSettings,
  type PersonMatch,
} from '../../../../../src/shared/domain/matching/score-match.ts';

const settings = MatchingSettings.parse({});

const scored = (score: number, said: Partial<PersonMatch> = {}): PersonMatch => ({
  score,
  band: score >= 19 ? 'likely' : score >= 11 ? 'possible' : 'unlikely',
  isApart: false,
  reasons: [{ field: 'name', verdict: 'agrees', points: score, text: 'Name agrees' }],
  ...said,
});

const nobody: PairQuestion = {
  victimToVictim: null,
  perpetratorToPerpetrator: null,
  victimToPerpetrator: null,
  perpetratorToVictim: null,
  common: [],
};

const asked = (question: Partial<PairQuestion>): PairMatch | null =>
  matchPairs({ ...nobody, ...question }, settings);

describe('how two pairs stand', () => {
  it.each<[string, Partial<PairQuestion>, PairMatch['relation'] | undefined]>([
    ['nothing to do with each other', {}, undefined],
    [
      'nobody worth a word',
      { victimToVictim: scored(4), perpetratorToVictim: scored(10) },
      undefined,
    ],
    [
      'the same two',
      { victimToVictim: scored(30), perpetratorToPerpetrator: scored(25) },
      'same-pair',
    ],
    [
      'in reversed roles',
      { victimToPerpetrator: scored(30), perpetratorToVictim: scored(25) },
      'roles-reversed',
    ],
    ['the same victim', { victimToVictim: scored(30) }, 'same-victim'],
    ['the same perpetrator', { perpetratorToPerpetrator: scored(12) }, 'same-perpetrator'],
    ['who was the other', { victimToPerpetrator: scored(12) }, 'victim-was-perpetrator'],
    ['who was harmed before', { perpetratorToVictim: scored(12) }, 'perpetrator-was-victim'],
    ['an address in common', { common: ['address'] }, 'in-common'],
    ['a child in common', { common: ['child'] }, 'in-common'],
    [
      'two brothers, the roles as they agree better',
      {
        victimToVictim: scored(12),
        perpetratorToPerpetrator: scored(12),
        victimToPerpetrator: scored(30),
        perpetratorToVictim: scored(30),
      },
      'roles-reversed',
    ],
    [
      'the same in both orders, so the roles stay',
      {
        victimToVictim: scored(20),
        perpetratorToPerpetrator: scored(20),
        victimToPerpetrator: scored(20),
        perpetratorToVictim: scored(20),
      },
      'same-pair',
    ],
    [
      'one of the two, who agrees best',
      { victimToVictim: scored(12), perpetratorToVictim: scored(25) },
      'perpetrator-was-victim',
    ],
  ])('%s', (_how, question, relation) => {
    expect(asked(question)?.relation).toBe(relation);
  });
});

describe('points from the other of the pair', () => {
  it('raise both, and say so', () => {
    const found = asked({ victimToVictim: scored(12), perpetratorToPerpetrator: scored(15) });
    expect(found).toMatchObject({
      band: 'likely',
      victim: { score: 20, band: 'likely' },
      perpetrator: { score: 23, band: 'likely' },
    });
    for (const match of [found?.victim, found?.perpetrator]) {
      expect(match?.reasons.at(-1)).toMatchObject({ field: 'pair', points: 8 });
      expect(match?.reasons.reduce((sum, { points }) => sum + points, 0)).toBe(match?.score);
    }
  });

  it('lift somebody who would be nobody alone, from 5 points of their own', () => {
    const at = (score: number) =>
      asked({ victimToVictim: scored(score), perpetratorToPerpetrator: scored(30) });
    expect(at(5)).toMatchObject({ relation: 'same-pair', band: 'possible' });
    expect(at(4.5)).toMatchObject({ relation: 'same-perpetrator' });
  });

  it('never come from somebody who is nobody', () => {
    expect(asked({ victimToVictim: scored(10), perpetratorToPerpetrator: scored(10) })).toBeNull();
  });

  it('never lift a match over a field that plainly differs: sisters of one man', () => {
    const sister = scored(14, { isApart: true });
    const found = asked({ victimToVictim: sister, perpetratorToPerpetrator: scored(40) });
    expect(found).toMatchObject({ relation: 'same-pair', band: 'possible', victim: sister });
    const stranger = scored(8, { isApart: true });
    expect(asked({ victimToVictim: stranger, perpetratorToPerpetrator: scored(40) })).toMatchObject(
      { relation: 'same-perpetrator', victim: null },
    );
  });

  it('are as many as the settings say', () => {
    const question = {
      ...nobody,
      victimToVictim: scored(12),
      perpetratorToPerpetrator: scored(12),
    };
    expect(matchPairs(question, { ...settings, pairPoints: 0 })).toMatchObject({
      band: 'possible',
      victim: { score: 12, band: 'possible' },
    });
  });
});

it('says the relation and what is in common in one sentence', () => {
  expect(asked({ victimToVictim: scored(30), common: ['address', 'child'] })?.reason).toBe(
    'The same victim with another perpetrator: not a repeat; the same address, a child in common',
  );
  expect(asked({ common: ['phone'] })?.reason).toBe(
    'Other people, but something in common; the same phone',
  );
  expect(
    asked({ victimToPerpetrator: scored(30), perpetratorToVictim: scored(30) })?.reason,
  ).toContain('primary aggressor');
});
