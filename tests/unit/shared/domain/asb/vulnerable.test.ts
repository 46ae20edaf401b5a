import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import matrix from '../../../../../resources/asb-matrix.json' with { type: 'json' };
import shipped from '../../../../../resources/asb-vulnerability.json' with { type: 'json' };
import {
  vulnerabilityKinds,
  VulnerabilitySigns,
} from '../../../../../src/shared/domain/asb/vulnerability-signs.ts';
import {
  AsbVulnerableSettings,
  decideVulnerable,
  type VulnerableFacts,
  type VulnerableVerdict,
} from '../../../../../src/shared/domain/asb/vulnerable.ts';

const lists = { signs: VulnerabilitySigns.parse(shipped), bands: matrix.bands };
const defaults = AsbVulnerableSettings.parse({});

const facts = (change: Partial<VulnerableFacts> = {}): VulnerableFacts => ({
  signs: {},
  unableToProtectSelf: 'no',
  risk: { band: 'standard', highestBand: 'standard' },
  hasActionPlan: false,
  dob: '1980-05-05',
  on: '2026-11-20',
  ...change,
});

const decide = (
  change: Partial<VulnerableFacts> = {},
  settings: Partial<AsbVulnerableSettings> = {},
): VulnerableVerdict => decideVulnerable(facts(change), lists, { ...defaults, ...settings });

describe('the list of signs that ships', () => {
  it('has all four factors and all three kinds', () => {
    expect([...new Set(lists.signs.map(({ factor }) => factor))].toSorted()).toEqual([
      'economic',
      'equality',
      'health',
      'personal',
    ]);
    expect(new Set(lists.signs.map(({ kind }) => kind))).toEqual(new Set(vulnerabilityKinds));
  });

  it('has isolation, self-neglect and the victim’s own view among personal circumstances', () => {
    const personal = lists.signs.filter(({ factor }) => factor === 'personal').map(({ id }) => id);
    expect(personal).toEqual(expect.arrayContaining(['isolation', 'self-neglect', 'own-view']));
  });

  it('may not be empty, nor have one id twice', () => {
    expect(VulnerabilitySigns.safeParse([]).error?.issues[0]?.message).toBe(
      'Give at least one sign',
    );
    expect(VulnerabilitySigns.safeParse([...shipped, shipped[0]]).error?.issues[0]?.message).toBe(
      'Two signs have the id “learning-disability”: give each its own',
    );
  });
});

describe('vulnerable by being unable to protect oneself', () => {
  it.each<[string, Partial<VulnerableFacts>, string, string]>([
    [
      'able, with no sign',
      {},
      'not-vulnerable',
      'Not vulnerable: able to protect themself from harm. No sign is recorded.',
    ],
    [
      'able, with a sign',
      { signs: { isolation: true } },
      'not-vulnerable',
      'Not vulnerable: able to protect themself from harm. Signs: Isolated, with little support.',
    ],
    [
      'unable for a time',
      { unableToProtectSelf: 'temporarily', signs: { isolation: true, money: true, age: false } },
      'vulnerable',
      'Vulnerable: temporarily unable to protect themself from harm. Signs: Lack of money and Isolated, with little support.',
    ],
    [
      'unable for good, with no sign',
      { unableToProtectSelf: 'permanently' },
      'vulnerable',
      'Vulnerable: permanently unable to protect themself from harm. No sign is recorded.',
    ],
    [
      'not recorded, with a sign',
      { unableToProtectSelf: null, signs: { 'mental-health': true } },
      'unknown',
      'Not known: it is not recorded whether the victim can protect themself from harm. Signs: Mental health needs.',
    ],
    [
      'not recorded, with signs not recorded either',
      { unableToProtectSelf: null, signs: { 'mental-health': null } },
      'unknown',
      'Not known: it is not recorded whether the victim can protect themself from harm. No sign is recorded.',
    ],
  ])('%s', (_what, change, outcome, reason) => {
    expect(decide(change)).toMatchObject({ outcome, reason, rule: 'unable-to-protect-self' });
  });
});

describe('vulnerable by risk and plan', () => {
  const rule = { rule: 'risk-and-plan' } as const;
  const risk = (band: string | null, highestBand = band ?? 'high') => ({
    risk: { band, highestBand },
  });

  it.each<[string, Partial<VulnerableFacts>, string, string]>([
    [
      'standard risk with a plan',
      { ...risk('standard'), hasActionPlan: true },
      'not-vulnerable',
      'Not vulnerable: the risk is Standard, below Medium, and there is an action plan.',
    ],
    [
      'medium risk with a plan',
      { ...risk('medium'), hasActionPlan: true },
      'vulnerable',
      'Vulnerable: the risk is Medium and there is an action plan.',
    ],
    [
      'high risk with a plan',
      { ...risk('high'), hasActionPlan: true },
      'vulnerable',
      'Vulnerable: the risk is High and there is an action plan.',
    ],
    [
      'high risk without a plan',
      { ...risk('high'), hasActionPlan: false },
      'not-vulnerable',
      'Not vulnerable: the risk is High and there is no action plan.',
    ],
    [
      'high risk, plan not recorded',
      { ...risk('high'), hasActionPlan: null },
      'unknown',
      'Not known: the risk is High and it is not recorded whether there is an action plan.',
    ],
    [
      'standard risk that may still rise',
      { ...risk('standard', 'medium'), hasActionPlan: true },
      'unknown',
      'Not known: the risk is Standard so far and there is an action plan.',
    ],
    [
      'medium risk that may still rise',
      { ...risk('medium', 'high'), hasActionPlan: true },
      'vulnerable',
      'Vulnerable: the risk is Medium and there is an action plan.',
    ],
    [
      'risk not assessed',
      { ...risk(null), hasActionPlan: true },
      'unknown',
      'Not known: the risk is not assessed and there is an action plan.',
    ],
    [
      'no matrix at all',
      { risk: null, hasActionPlan: true },
      'unknown',
      'Not known: the risk is not assessed and there is an action plan.',
    ],
    [
      'no matrix and no plan',
      { risk: null, hasActionPlan: false },
      'not-vulnerable',
      'Not vulnerable: the risk is not assessed and there is no action plan.',
    ],
  ])('%s', (_what, change, outcome, reason) => {
    expect(decide(change, rule)).toMatchObject({ outcome, reason });
  });

  it('begins at the band of the forum, and is not known where the matrix lacks it', () => {
    const medium = { ...risk('medium'), hasActionPlan: true };
    expect(decide(medium, { ...rule, lowestRiskBand: 'high' }).outcome).toBe('not-vulnerable');
    expect(decide(medium, { ...rule, lowestRiskBand: 'severe' })).toMatchObject({
      outcome: 'unknown',
      reason:
        'Not known: the settings name a band that the risk matrix does not have and there is an action plan.',
    });
  });
});

describe('a victim under 18', () => {
  it.each<[string, string | null, string, boolean | null, string]>([
    ['the day before the 18th birthday', '2008-11-21', '2026-11-20', true, 'vulnerable'],
    ['on the 18th birthday', '2008-11-20', '2026-11-20', false, 'not-vulnerable'],
    ['the day after', '2008-11-19', '2026-11-20', false, 'not-vulnerable'],
    ['born on 29 Feb, on 28 Feb', '2008-02-29', '2026-02-28', true, 'vulnerable'],
    ['born on 29 Feb, on 1 Mar', '2008-02-29', '2026-03-01', false, 'not-vulnerable'],
    ['of an age nobody recorded', null, '2026-11-20', null, 'unknown'],
  ])('%s', (_what, dob, day, isChild, outcome) => {
    expect(decide({ dob, on: day })).toMatchObject({ isChild, outcome });
    expect(decide({ dob, on: day }, { rule: 'risk-and-plan' })).toMatchObject({ isChild, outcome });
  });

  it('is flagged with the reason and counts as personal', () => {
    expect(decide({ dob: '2010-01-01', unableToProtectSelf: null })).toMatchObject({
      reason: 'Vulnerable by age: under 18 on 20 Nov 2026.',
      kinds: ['personal'],
      reasons: ['Age: under 18 on 20 Nov 2026'],
    });
  });

  it('is never ruled out without a date of birth', () => {
    expect(decide({ dob: null }).reason).toBe(
      'Not known: no date of birth is recorded, and a victim under 18 is always vulnerable. Otherwise: Not vulnerable: able to protect themself from harm. No sign is recorded.',
    );
    expect(decide({ dob: null, unableToProtectSelf: 'permanently' }).outcome).toBe('vulnerable');
  });

  it('is under the age that the forum sets', () => {
    expect(decide({ dob: '2008-01-01' }, { childUnder: 21 }).outcome).toBe('vulnerable');
  });
});

describe('what speaks for it', () => {
  it('is listed, by both definitions whichever the forum uses', () => {
    const verdict = decide({
      dob: '2010-01-01',
      signs: { isolation: true, persistent: true, 'mental-health': true, gone: true, money: false },
      unableToProtectSelf: 'temporarily',
      risk: { band: 'high', highestBand: 'high' },
      hasActionPlan: true,
    });
    expect(verdict.reasons).toEqual([
      'Age: under 18 on 20 Nov 2026',
      'Health and disability: Mental health needs',
      'Personal circumstances: Isolated, with little support',
      'Personal circumstances: Happens to them again and again',
      'Vulnerable: temporarily unable to protect themself from harm. Signs: Mental health needs, Isolated, with little support and Happens to them again and again.',
      'Vulnerable: the risk is High and there is an action plan.',
    ]);
    expect(verdict.kinds).toEqual(['personal', 'situational', 'incidental']);
    expect(verdict.outdated).toEqual(['gone']);
    expect(verdict.riskAndPlan.outcome).toBe('vulnerable');
    expect(verdict.unableToProtectSelf.outcome).toBe('vulnerable');
  });
});

describe('whatever is recorded', () => {
  const known = fc.constantFrom(true, false, null);
  const unable = fc.constantFrom(
    'temporarily' as const,
    'permanently' as const,
    'no' as const,
    null,
  );
  const risks = fc.option(
    fc.constantFrom(
      { band: 'standard', highestBand: 'standard' },
      { band: 'standard', highestBand: 'high' },
      { band: 'high', highestBand: 'high' },
      { band: null, highestBand: 'high' },
    ),
  );
  const rules = fc.constantFrom('unable-to-protect-self' as const, 'risk-and-plan' as const);

  it('a child is vulnerable and an adult is as their rule says', () => {
    fc.assert(
      fc.property(unable, risks, known, rules, (unableToProtectSelf, risk, hasActionPlan, rule) => {
        const change = { unableToProtectSelf, risk, hasActionPlan };
        expect(decide({ ...change, dob: '2015-01-01' }, { rule }).outcome).toBe('vulnerable');
        const adult = decide(change, { rule });
        const byRule = rule === 'risk-and-plan' ? adult.riskAndPlan : adult.unableToProtectSelf;
        expect(adult.outcome).toBe(byRule.outcome);
      }),
    );
  });

  it('nothing recorded is not known, by either rule', () => {
    const nothing = { unableToProtectSelf: null, risk: null, hasActionPlan: null, dob: null };
    fc.assert(
      fc.property(
        rules,
        fc.dictionary(fc.constantFrom('isolation', 'money'), known),
        (rule, signs) => {
          expect(decide({ ...nothing, signs }, { rule }).outcome).toBe('unknown');
        },
      ),
    );
  });
});
