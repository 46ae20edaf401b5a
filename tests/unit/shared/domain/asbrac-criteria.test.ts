import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import matrixList from '../../../../resources/asb-matrix.json' with { type: 'json' };
import { assessMatrix } from '../../../../src/shared/domain/asb/assess-matrix.ts';
import { AsbMatrix } from '../../../../src/shared/domain/asb/matrix.ts';
import {
  adviseOnAsbrac,
  type AsbracFacts,
  AsbracSettings,
  asbracVerdicts,
} from '../../../../src/shared/domain/asbrac-criteria.ts';
import type { Finding } from '../../../../src/shared/domain/finding.ts';
import type { Criterion } from '../../../../src/shared/domain/referral-criteria.ts';

const settings = AsbracSettings.parse({});
const shipped = AsbMatrix.parse(matrixList);
const bands = shipped.bands;

type Matrix = NonNullable<AsbracFacts['matrix']>;

const aMatrix = (band: string | null, change: Partial<Matrix> = {}): Matrix => ({
  band,
  decidedBy: ['score'],
  highestBand: band ?? 'high',
  bandMayChange: false,
  reason: `The matrix says ${band}.`,
  ...change,
});

const facts = (change: Partial<AsbracFacts> = {}): AsbracFacts => ({
  matrix: aMatrix('medium'),
  bands,
  judgementReason: '',
  escalation: { outcome: 'not-met', reason: '1 incident in 12 months, limit 3', point: null },
  severalAgenciesNeeded: true,
  moreSuitableMeeting: '',
  ...change,
});

const rising: Finding = { outcome: 'met', reason: 'Weekly, and monthly before', point: null };

const metBy = (change: Partial<AsbracFacts>, rules = settings): Criterion[] =>
  adviseOnAsbrac(facts(change), rules).criteria.map(({ criterion }) => criterion);

describe('the criteria of an ASBRAC', () => {
  it.each<[string, Partial<AsbracFacts>, Criterion[]]>([
    ['no matrix', { matrix: null }, []],
    ['a matrix without an answer', { matrix: aMatrix(null) }, []],
    ['a standard matrix', { matrix: aMatrix('standard') }, []],
    ['a medium matrix', { matrix: aMatrix('medium') }, []],
    ['a high matrix', { matrix: aMatrix('high') }, ['visible-high-risk']],
    [
      'a matrix that an answer makes high',
      { matrix: aMatrix('high', { decidedBy: ['automatic'] }) },
      ['visible-high-risk'],
    ],
    [
      'a matrix that a judgement makes high',
      { matrix: aMatrix('high', { decidedBy: ['judgement'] }) },
      ['professional-judgement'],
    ],
    [
      'a matrix that a judgement makes medium',
      { matrix: aMatrix('medium', { decidedBy: ['judgement'] }) },
      [],
    ],
    ['a judgement without a reason', { judgementReason: ' ' }, []],
    ['a judgement with a reason', { judgementReason: 'Targeted' }, ['professional-judgement']],
    [
      'a judgement against a high matrix',
      { matrix: aMatrix('high'), judgementReason: 'Not that bad' },
      ['visible-high-risk', 'professional-judgement'],
    ],
    ['escalation', { escalation: rising }, ['potential-escalation']],
    ['no word of escalation', { escalation: null }, []],
  ])('by %s', (_what, change, expected) => {
    expect(metBy(change)).toEqual(expected);
  });

  it('take a case from the band that the forum sets', () => {
    const medium = { ...settings, entryBand: 'medium' };
    expect(metBy({ matrix: aMatrix('medium') }, medium)).toEqual(['visible-high-risk']);
    expect(metBy({ matrix: aMatrix('standard') }, medium)).toEqual([]);
  });

  it('take no lower band when the forum’s is none of the matrix’s', () => {
    const gone = { ...settings, entryBand: 'severe' };
    expect(metBy({ matrix: aMatrix('medium') }, gone)).toEqual([]);
    expect(metBy({ matrix: aMatrix('high') }, gone)).toEqual(['visible-high-risk']);
  });

  it('ask for the open answers that could bring the band', () => {
    const open = aMatrix('medium', { bandMayChange: true, highestBand: 'high' });
    const [found] = asbracVerdicts(facts({ matrix: open }), settings);
    expect(found?.outcome).toBe('not-met');
    expect(found?.point).toContain('unanswered questions could bring the matrix to the band');
    const low = aMatrix('standard', { bandMayChange: true, highestBand: 'medium' });
    expect(asbracVerdicts(facts({ matrix: low }), settings)[0]?.point).toBeNull();
  });

  it('say what is not known', () => {
    const found = asbracVerdicts(facts({ matrix: null, escalation: null }), settings);
    expect(found.map(({ outcome, reason }) => `${outcome}: ${reason}`)).toEqual([
      'not-known: No risk matrix was filled in',
      'not-met: The referrer gave no reasons of their own',
      'not-known: Nobody said whether it happens more often or grows worse',
    ]);
  });

  it('take the scores of the shipped matrix above 31, and those alone', () => {
    const answers = fc.record(
      Object.fromEntries(
        shipped.questions.map(({ id, answers: choices }) => [
          id,
          fc.constantFrom(...choices.map((choice) => choice.id)),
        ]),
      ),
    );
    fc.assert(
      fc.property(answers, (given) => {
        const matrix = assessMatrix({ answers: given, judgement: null, last: null }, shipped);
        const isHigh = matrix.score > 31 || matrix.automatic.length > 0;
        expect(metBy({ matrix }).includes('visible-high-risk')).toBe(isHigh);
      }),
    );
  });
});

describe('the advice on a referral to an ASBRAC', () => {
  const high = { matrix: aMatrix('high') };

  it.each<[string, Partial<AsbracFacts>, boolean | null, string]>([
    [
      'a high case that needs several agencies',
      high,
      true,
      'Visible high risk: The matrix says high. Several agencies are needed',
    ],
    [
      'a high case of one agency',
      { ...high, severalAgenciesNeeded: false },
      false,
      'Several agencies are not needed, so that one agency can deal with it. Visible high risk: The matrix says high.',
    ],
    [
      'a high case of which nobody said so',
      { ...high, severalAgenciesNeeded: null },
      null,
      'It is not recorded whether several agencies are needed. Visible high risk: The matrix says high.',
    ],
    [
      'a high case for another meeting',
      { ...high, moreSuitableMeeting: ' MARAC ' },
      false,
      'Another meeting is more suitable: MARAC. Visible high risk: The matrix says high.',
    ],
    [
      'a case for another meeting that meets nothing',
      { moreSuitableMeeting: 'MARAC' },
      false,
      'Another meeting is more suitable: MARAC.',
    ],
    [
      'a case that meets nothing',
      { severalAgenciesNeeded: null },
      false,
      'No criterion is met by what was sent. Visible high risk: The matrix says medium. ' +
        'Professional judgement: The referrer gave no reasons of their own. ' +
        'Potential escalation: 1 incident in 12 months, limit 3.',
    ],
  ])('of %s', (_what, change, mayAccept, reason) => {
    expect(adviseOnAsbrac(facts(change), settings)).toMatchObject({ mayAccept, reason });
  });

  it('asks whether several agencies are needed, unless the forum does not mind', () => {
    const unknown = facts({ ...high, severalAgenciesNeeded: null });
    expect(adviseOnAsbrac(unknown, settings).points).toEqual([
      {
        criterion: null,
        words: 'Say whether several agencies are needed before the referral is decided',
      },
    ]);
    const any = { ...settings, needsSeveralAgencies: false };
    expect(adviseOnAsbrac(unknown, any)).toMatchObject({ mayAccept: true, points: [] });
  });

  it('never accepts what another meeting suits better, and never without a criterion', () => {
    const given = fc.record({
      matrix: fc.constantFrom(null, aMatrix('standard'), aMatrix('high')),
      judgementReason: fc.constantFrom('', 'Targeted'),
      escalation: fc.constantFrom(null, rising),
      severalAgenciesNeeded: fc.constantFrom(null, true, false),
      moreSuitableMeeting: fc.constantFrom('', 'MARAC'),
    });
    fc.assert(
      fc.property(given, (change) => {
        const { mayAccept, criteria } = adviseOnAsbrac(facts(change), settings);
        expect(mayAccept === true).toBe(
          criteria.length > 0 &&
            change.severalAgenciesNeeded === true &&
            change.moreSuitableMeeting === '',
        );
      }),
    );
  });
});
