import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import lists from '../../../../../resources/victims-code.json' with { type: 'json' };
import type { EntitlementFacts } from '../../../../../src/shared/domain/support/entitlement-facts.ts';
import {
  enhancedEntitlement,
  supportStep,
  type CategoryResult,
  type Entitlement,
  type EntitlementOverride,
} from '../../../../../src/shared/domain/support/entitlement.ts';
import {
  entitlementCategories,
  EntitlementSettings,
  VictimsCode,
  type EntitlementCategory,
} from '../../../../../src/shared/domain/support/victims-code.ts';

const code = VictimsCode.parse(lists);
const ours = EntitlementSettings.parse({});
const today = '2026-11-22';
const ids = code.vulnerabilities.map(({ id }) => id);

/** Somebody of whom everything is known and nothing is so. */
const nothing: EntitlementFacts = {
  isDomesticAbuse: 'no',
  isHate: 'no',
  seriousCrimes: [],
  linkedIncidents: 1,
  deliberatelyTargeted: 'no',
  dob: '1990-01-01',
  offenceOn: '2026-11-03',
  vulnerabilities: Object.fromEntries(ids.map((id) => [id, 'no'])),
};

const decide = (
  change: Partial<EntitlementFacts> = {},
  overrides: readonly EntitlementOverride[] = [],
  settings: Partial<EntitlementSettings> = {},
): Entitlement =>
  enhancedEntitlement({ ...nothing, ...change }, overrides, code, { ...ours, ...settings }, today);

const categoryOf = (entitlement: Entitlement, category: EntitlementCategory): CategoryResult => {
  const found = entitlement.categories.find((each) => each.category === category);
  if (found === undefined) throw new Error(`${category} is missing`);
  return found;
};

const computed = (category: EntitlementCategory, change: Partial<EntitlementFacts>): string =>
  categoryOf(decide(change), category).computed;

describe('victim of a most serious crime', () => {
  it.each<[string, Partial<EntitlementFacts>, string]>([
    ['nothing listed', {}, 'no'],
    ['domestic abuse, by itself', { isDomesticAbuse: 'yes' }, 'yes'],
    [
      'domestic abuse before anybody went through the list',
      { isDomesticAbuse: 'yes', seriousCrimes: null },
      'yes',
    ],
    ['hate, by itself', { isHate: 'yes' }, 'yes'],
    ['a listed crime', { seriousCrimes: ['kidnap'] }, 'yes'],
    [
      'a listed crime, whatever is not known',
      { seriousCrimes: ['kidnap'], isHate: 'unknown' },
      'yes',
    ],
    ['domestic abuse ticked in the list', { seriousCrimes: ['domestic-abuse'] }, 'yes'],
    ['domestic abuse not known', { isDomesticAbuse: 'unknown' }, 'unknown'],
    ['hate not known', { isHate: 'unknown' }, 'unknown'],
    ['a list that nobody went through', { seriousCrimes: null }, 'unknown'],
    ['a crime that has left the list', { seriousCrimes: ['piracy'] }, 'unknown'],
  ])('with %s', (_what, change, result) => {
    expect(computed('serious-crime', change)).toBe(result);
  });

  it('names what made it', () => {
    const found = categoryOf(
      decide({ isDomesticAbuse: 'yes', seriousCrimes: ['wounding'] }),
      'serious-crime',
    );
    expect(found.because).toEqual([
      'domestic abuse',
      'wounding or grievous bodily harm with intent',
    ]);
    expect(found.reason).toBe(
      'Victim of a most serious crime: domestic abuse and wounding or grievous bodily harm with intent.',
    );
  });

  it('asks only what could still decide it', () => {
    const found = categoryOf(decide({ isHate: 'unknown', seriousCrimes: null }), 'serious-crime');
    expect(found.toAsk).toEqual([
      'whether this is hate crime',
      'whether it is any other crime in the list of most serious crimes',
    ]);
    expect(
      categoryOf(decide({ isDomesticAbuse: 'yes', isHate: 'unknown' }), 'serious-crime').toAsk,
    ).toEqual([]);
  });
});

describe('persistently targeted', () => {
  it.each<[string, number | null, EntitlementFacts['deliberatelyTargeted'], string]>([
    ['one incident', 1, 'yes', 'no'],
    ['two incidents', 2, 'yes', 'yes'],
    ['many incidents', 30, 'yes', 'yes'],
    ['two incidents, not on purpose', 2, 'no', 'no'],
    ['two incidents, purpose not known', 2, 'unknown', 'unknown'],
    ['one incident, purpose not known', 1, 'unknown', 'no'],
    ['incidents not counted, on purpose', null, 'yes', 'unknown'],
    ['incidents not counted, not on purpose', null, 'no', 'no'],
    ['nothing known', null, 'unknown', 'unknown'],
  ])('with %s', (_what, linkedIncidents, deliberatelyTargeted, result) => {
    expect(computed('persistently-targeted', { linkedIncidents, deliberatelyTargeted })).toBe(
      result,
    );
  });

  it('says how many there were and how many count', () => {
    const reasons = [
      { linkedIncidents: 3, deliberatelyTargeted: 'yes' as const },
      { linkedIncidents: 1, deliberatelyTargeted: 'no' as const },
      { linkedIncidents: 2, deliberatelyTargeted: 'unknown' as const },
    ].map((change) => categoryOf(decide(change), 'persistently-targeted').reason);
    expect(reasons).toEqual([
      'Persistently targeted: 3 linked incidents (at least 2 count) and deliberately targeted.',
      'Not persistently targeted: 1 linked incident, and at least 2 count; not deliberately targeted.',
      'Not known whether persistently targeted, though so far: 2 linked incidents (at least 2 count). Still to ask: whether the victim was deliberately targeted.',
    ]);
  });

  it('takes its limit from the settings', () => {
    const facts = { linkedIncidents: 3, deliberatelyTargeted: 'yes' } as const;
    const found = decide(facts, [], { persistentIncidents: 4 });
    expect(categoryOf(found, 'persistently-targeted').computed).toBe('no');
  });
});

describe('vulnerable or intimidated', () => {
  const category = 'vulnerable-or-intimidated';

  it.each<[string, string | null, string | null, string]>([
    ['18 on the day of the offence', '2008-11-03', '2026-11-03', 'no'],
    ['18 the day after', '2008-11-04', '2026-11-03', 'yes'],
    ['18 since, but not at the offence', '2008-11-10', '2026-11-03', 'yes'],
    ['born on a leap day, on 28 February', '2008-02-29', '2026-02-28', 'yes'],
    ['born on a leap day, on 1 March', '2008-02-29', '2026-03-01', 'no'],
    ['an offence without a day, still a child', '2008-11-23', null, 'yes'],
    ['an offence without a day, 18 today', '2008-11-22', null, 'unknown'],
    ['no date of birth', null, '2026-11-03', 'unknown'],
    ['a date of birth after the offence', '2026-11-04', '2026-11-03', 'unknown'],
    ['a date of birth still to come', '2026-11-23', null, 'unknown'],
    ['an offence still to come', '1990-01-01', '2026-11-23', 'unknown'],
  ])('by age: %s', (_what, dob, offenceOn, result) => {
    expect(computed(category, { dob, offenceOn })).toBe(result);
  });

  it.each(ids)('by %s alone', (id) => {
    const all = { ...nothing.vulnerabilities };
    expect(computed(category, { vulnerabilities: { ...all, [id]: 'yes' } })).toBe('yes');
    expect(computed(category, { vulnerabilities: { ...all, [id]: 'unknown' } })).toBe('unknown');
  });

  it('takes what is not recorded for not known', () => {
    const found = categoryOf(decide({ vulnerabilities: {} }), category);
    expect(found.computed).toBe('unknown');
    expect(found.toAsk).toHaveLength(ids.length);
  });

  it('says how old the victim was without the date of birth', () => {
    const found = categoryOf(decide({ dob: '2010-01-31' }), category);
    expect(found.reason).toBe('Vulnerable or intimidated: under 18 at the offence on 3 Nov 2026.');
  });

  it('takes the age from the settings, in its meaning too', () => {
    const found = categoryOf(decide({ dob: '2007-01-01' }, [], { adultAge: 21 }), category);
    expect(found).toMatchObject({ computed: 'yes' });
    expect(found.meaning).toContain('Under 21 at the time of the offence');
  });
});

const override = (change: Partial<EntitlementOverride> = {}): EntitlementOverride => ({
  category: 'persistently-targeted',
  result: 'yes',
  reason: 'The incidents at work were never recorded',
  decidedBy: 'A practitioner',
  decidedOn: '2026-11-20',
  ...change,
});

describe('a practitioner’s decision', () => {
  it.each([
    ['yes against no', { linkedIncidents: 1 }, 'yes', 'no'],
    ['no against yes', { linkedIncidents: 3, deliberatelyTargeted: 'yes' }, 'no', 'yes'],
    [
      'yes while it is not known',
      { linkedIncidents: null, deliberatelyTargeted: 'yes' },
      'yes',
      'unknown',
    ],
  ] as const)('holds, and stands beside what is computed: %s', (_what, change, result, byFacts) => {
    const found = decide(change, [override({ result })]);
    const category = categoryOf(found, 'persistently-targeted');
    expect(category).toMatchObject({ result, computed: byFacts, override: { result } });
    expect(category.reason).toContain(`Decided on 20 Nov 2026: ${result}, with a reason.`);
    expect(found).toMatchObject({ result, computed: byFacts });
    expect(found.reason).toContain("A practitioner's decision is part of this");
  });

  it('keeps what is still to be asked', () => {
    const found = decide({ linkedIncidents: null, deliberatelyTargeted: 'yes' }, [override()]);
    expect(categoryOf(found, 'persistently-targeted').toAsk).toEqual([
      'how many incidents are linked',
    ]);
  });

  it('is the latest of several, and of one day the last', () => {
    const found = decide({}, [
      override({ result: 'no', decidedOn: '2026-11-21' }),
      override({ result: 'yes', decidedOn: '2026-11-21' }),
      override({ result: 'no', decidedOn: '2026-11-19' }),
    ]);
    expect(categoryOf(found, 'persistently-targeted').result).toBe('yes');
  });

  it.each(['', '   '])('is refused without a reason: %o', (reason) => {
    expect(() => decide({}, [override({ reason })])).toThrow('Say why you decide this');
  });

  it('leaves the other categories alone', () => {
    const found = decide({}, [override()]);
    expect(found.categories.map(({ result }) => result)).toEqual(['no', 'yes', 'no']);
  });

  it('keeps its own words out of the reason', () => {
    const found = decide({}, [override()]);
    expect(JSON.stringify(found.categories.map(({ reason }) => reason))).not.toContain('at work');
  });
});

describe('enhanced entitlement', () => {
  it.each<[string, Partial<EntitlementFacts>, string, string]>([
    ['none', {}, 'no', 'No enhanced entitlement: none of the three categories.'],
    ['one', { isHate: 'yes' }, 'yes', 'Enhanced entitlement: victim of a most serious crime.'],
    [
      'one, while another is not known',
      { isHate: 'yes', dob: null },
      'yes',
      'Enhanced entitlement: victim of a most serious crime.',
    ],
    [
      'two',
      { isHate: 'yes', dob: '2012-01-01' },
      'yes',
      'Enhanced entitlement: victim of a most serious crime and vulnerable or intimidated.',
    ],
    [
      'one not known',
      { dob: null },
      'unknown',
      'Not known whether there is enhanced entitlement, still open: vulnerable or intimidated.',
    ],
  ])('by %s of the categories', (_what, change, result, reason) => {
    expect(decide(change)).toMatchObject({ result, computed: result, reason });
  });

  const answer = fc.constantFrom('yes', 'no', 'unknown' as const);
  const anyFacts: fc.Arbitrary<EntitlementFacts> = fc.record({
    isDomesticAbuse: answer,
    isHate: answer,
    seriousCrimes: fc.constantFrom(null, [], ['kidnap'], ['piracy']),
    linkedIncidents: fc.constantFrom(null, 0, 1, 2, 9),
    deliberatelyTargeted: answer,
    dob: fc.constantFrom(null, '1990-01-01', '2012-01-01', '2027-01-01'),
    offenceOn: fc.constantFrom(null, '2026-11-03', '2027-01-01'),
    vulnerabilities: fc.record(Object.fromEntries(ids.map((id) => [id, answer]))),
  });

  it('asks something exactly where a category is not known', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const { computed: found, toAsk } of decide(facts).categories) {
          expect(toAsk.length > 0).toBe(found === 'unknown');
        }
      }),
    );
  });

  it('never turns from yes by learning more, nor from no', () => {
    const known = ['isDomesticAbuse', 'isHate', 'deliberatelyTargeted'] as const;
    fc.assert(
      fc.property(
        anyFacts,
        fc.constantFrom(...known),
        fc.constantFrom('yes', 'no'),
        (facts, fact, learnt) => {
          fc.pre(facts[fact] === 'unknown');
          const before = decide(facts).categories;
          const after = decide({ ...facts, [fact]: learnt }).categories;
          const settled = before.filter((each) => each.computed !== 'unknown');
          const turned = settled.filter(
            (each) =>
              after.find(({ category }) => category === each.category)?.computed !== each.computed,
          );
          expect(turned).toEqual([]);
        },
      ),
    );
  });

  it('keeps its categories independent: each is found without the facts of the others', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (one, other) => {
        const { isDomesticAbuse, isHate, seriousCrimes } = one;
        const mixed = { ...other, isDomesticAbuse, isHate, seriousCrimes };
        expect(categoryOf(decide(mixed), 'serious-crime')).toEqual(
          categoryOf(decide(one), 'serious-crime'),
        );
      }),
    );
  });

  it('never shows a date of birth', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const text = JSON.stringify(decide(facts));
        expect(text).not.toMatch(/1990|2012-|1 Jan 2012/);
      }),
    );
  });
});

describe('the wish for support', () => {
  it.each([
    ['yes', 'yes', 'offer'],
    ['no', 'yes', 'offer'],
    ['unknown', 'yes', 'offer'],
    ['yes', 'no', 'leave'],
    ['no', 'no', 'leave'],
    ['yes', 'unknown', 'ask'],
    ['no', 'unknown', 'ask'],
  ] as const)('entitled %s and wanted %s: %s', (entitled, wanted, step) => {
    expect(supportStep(entitled, wanted).step).toBe(step);
  });

  it('says that the two do not depend on each other', () => {
    expect(supportStep('no', 'yes').reason).toBe(
      'Wants support, without enhanced entitlement, which support does not depend on.',
    );
  });
});

describe('the lists of the Victims’ Code', () => {
  it('hold the eleven most serious crimes, two of them set by the case', () => {
    expect(code.seriousCrimes.map(({ id }) => id)).toEqual([
      'domestic-abuse',
      'hate',
      'bereaved',
      'terrorism',
      'sexual-offence',
      'trafficking',
      'attempted-murder',
      'kidnap',
      'false-imprisonment',
      'arson',
      'wounding',
    ]);
    expect(code.seriousCrimes.filter(({ setBy }) => setBy !== null)).toHaveLength(2);
  });

  it('name the three categories and, besides age, three vulnerabilities', () => {
    expect(Object.keys(code.categories)).toEqual([...entitlementCategories]);
    expect(ids).toEqual(['mental-disorder', 'impaired-functioning', 'physical-disability']);
  });

  it('refuse two entries with one id, and settings that make one incident persistent', () => {
    const seriousCrimes = [...code.seriousCrimes, ...code.seriousCrimes];
    expect(VictimsCode.safeParse({ ...code, seriousCrimes }).success).toBe(false);
    expect(EntitlementSettings.safeParse({ persistentIncidents: 1 }).success).toBe(false);
  });
});
