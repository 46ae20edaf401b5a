import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths } from '../../../../src/shared/domain/calendar-date.ts';
import {
  isRepeat,
  repeatOutcomeNames,
  RepeatVerdict,
  type RepeatOutcome,
} from '../../../../src/shared/domain/repeat.ts';
import type { RepeatQuestion } from '../../../../src/shared/domain/repeat-question.ts';
import { RepeatSettings } from '../../../../src/shared/domain/repeat-settings.ts';
import { anOther, decide, people } from '../../../support/repeat-question.ts';

type Facts = Partial<RepeatQuestion>;

const received = (receivedOn: string, incidentOn: string | null = receivedOn): Facts => ({
  receivedOn,
  incidentOn,
});

describe('the current wording tests the date of the incident', () => {
  it.each<[string, Facts, RepeatOutcome]>([
    ['no earlier referral', { others: [] }, 'first'],
    ['an incident within 12 months', {}, 'repeat'],
    ['the day before the last referral', { incidentOn: '2026-03-14' }, 'new-referral'],
    ['the day of the last referral', { incidentOn: '2026-03-15' }, 'new-referral'],
    ['the day after the last referral', { incidentOn: '2026-03-16' }, 'repeat'],
    ['the day before the anniversary', received('2027-03-14'), 'repeat'],
    ['the anniversary', received('2027-03-15'), 'repeat'],
    ['the day after the anniversary', received('2027-03-16'), 'new-referral'],
    ['told on the last day of the window', received('2027-03-15', '2027-03-01'), 'repeat'],
    ['told the day after the window', received('2027-03-16', '2027-03-15'), 'late-reported'],
    ['told years after the window', received('2029-01-01', '2026-03-16'), 'late-reported'],
    ['no incident date, told inside', received('2027-03-15', null), 'repeat'],
    ['no incident date, told after it', received('2027-03-16', null), 'possible-repeat'],
    ['no crime', { wouldBeCrime: 'no' }, 'repeat'],
    ['identified after the window', { identifiedOn: '2027-05-01' }, 'repeat'],
  ])('%s', (_what, facts, outcome) => {
    expect(decide(facts).outcome).toBe(outcome);
  });

  it('keeps all that decided it', () => {
    expect(decide()).toEqual({
      outcome: 'repeat',
      rule: 'safelives_current',
      incidentOn: '2026-10-24',
      testedOn: '2026-10-24',
      anchorOn: '2026-03-15',
      anchorKind: 'referral',
      anchorReferralId: 'earlier',
      windowStartsOn: '2026-03-16',
      windowEndsOn: '2027-03-15',
      heardOn: '2026-04-02',
      hearWith: null,
      passedOver: [],
      conflict: null,
      toConfirm: false,
      answer: null,
      reason:
        'Incident 24 Oct 2026 is within 12 months of the referral of 15 Mar 2026 (to 15 Mar 2027)',
    });
  });

  it.each<[Facts, string]>([
    [
      received('2027-03-16', '2027-03-15'),
      'Incident 15 Mar 2027 is within 12 months of the referral of 15 Mar 2026 (to 15 Mar 2027), but the referral came only on 16 Mar 2027: confirm that it is a repeat',
    ],
    [
      received('2027-03-16'),
      'Incident 16 Mar 2027 is after the 12 months from the referral of 15 Mar 2026, which ended on 15 Mar 2027: a new referral',
    ],
    [
      { incidentOn: '2026-03-15' },
      'Incident 15 Mar 2026 is not after the referral of 15 Mar 2026: no further incident',
    ],
    [
      received('2027-03-16', null),
      'Referral 16 Mar 2027 (no incident date is recorded) is after the 12 months from the referral of 15 Mar 2026, which ended on 15 Mar 2027; when it happened is not recorded: ask, for it may be a repeat',
    ],
    [{ others: [] }, 'This pair has not been referred before'],
  ])('says why: %#', (facts, reason) => {
    expect(decide(facts).reason).toBe(reason);
  });

  it('ends the window of 29 February on 28 February', () => {
    const others = [anOther({ receivedOn: '2024-02-29', hearing: { state: 'over' } })];
    expect(decide({ others, ...received('2025-02-28') })).toMatchObject({
      outcome: 'repeat',
      windowEndsOn: '2025-02-28',
    });
    expect(decide({ others, ...received('2025-03-01') }).outcome).toBe('new-referral');
    expect(decide({ others, ...received('2025-03-10', '2025-02-28') }).outcome).toBe(
      'late-reported',
    );
  });

  it('leaves the anniversary out, and takes another number of months, as the forum sets', () => {
    const withoutAnniversary = { anniversaryCounts: false };
    expect(decide(received('2027-03-14'), withoutAnniversary).outcome).toBe('repeat');
    expect(decide(received('2027-03-15'), withoutAnniversary).outcome).toBe('new-referral');
    expect(decide(received('2026-09-15'), { windowMonths: 6 }).outcome).toBe('repeat');
    expect(decide(received('2026-09-16'), { windowMonths: 6 })).toMatchObject({
      outcome: 'new-referral',
      reason: expect.stringContaining('after the 6 months from'),
    });
  });
});

describe('the older wording tests when a crime was identified', () => {
  const criminal = { rule: 'safelives_criminal' } as const;
  const yes = { wouldBeCrime: 'yes' } as const;
  it.each<[string, Facts, RepeatOutcome]>([
    ['a crime', yes, 'repeat'],
    ['no crime', { wouldBeCrime: 'no' }, 'new-referral'],
    ['not recorded whether a crime', { wouldBeCrime: 'unknown' }, 'possible-repeat'],
    ['identified on the anniversary', { ...yes, ...told('2027-03-15', '2027-03-15') }, 'repeat'],
    [
      'identified on the anniversary, told a day later',
      { ...yes, ...told('2027-03-16', '2027-03-15') },
      'late-reported',
    ],
    [
      'identified after the window, the incident inside it',
      { ...yes, ...told('2027-03-20', '2027-03-16') },
      'late-reported',
    ],
    [
      'identified after the window, the incident too',
      { ...yes, ...told('2027-03-20', '2027-03-20', '2027-03-16') },
      'new-referral',
    ],
    [
      'identified after the window, no incident date',
      { ...yes, ...told('2027-03-20', '2027-03-16', null) },
      'possible-repeat',
    ],
    [
      'an incident before the last referral, identified after it',
      { ...yes, incidentOn: '2026-03-01', identifiedOn: '2026-10-20' },
      'repeat',
    ],
    [
      'identified on the day of the last referral',
      { ...yes, incidentOn: '2026-03-01', identifiedOn: '2026-03-15' },
      'new-referral',
    ],
    [
      'told after the window, not recorded when identified',
      { ...yes, ...told('2027-03-16', null) },
      'late-reported',
    ],
    ['outside and no crime known', told('2027-03-20', '2027-03-20', '2027-03-16'), 'new-referral'],
    ['late, and no crime', { wouldBeCrime: 'no', ...told('2027-03-16', null) }, 'new-referral'],
    ['late, not recorded whether a crime', told('2027-03-16', null), 'possible-repeat'],
  ])('%s', (_what, facts, outcome) => {
    expect(decide(facts, criminal)).toMatchObject({ outcome, rule: 'safelives_criminal' });
  });

  function told(
    receivedOn: string,
    identifiedOn: string | null,
    incidentOn: string | null = '2027-03-01',
  ): Facts {
    return { receivedOn, identifiedOn, incidentOn };
  }

  it.each<[Facts, string]>([
    [
      { wouldBeCrime: 'unknown', identifiedOn: '2026-10-26' },
      'Incident identified 26 Oct 2026 is within 12 months of the referral of 15 Mar 2026 (to 15 Mar 2027), but whether it would be a crime if reported is not recorded: confirm that it is a repeat',
    ],
    [
      { wouldBeCrime: 'no' },
      'Referral 28 Oct 2026 (when the incident was identified is not recorded) is within 12 months of the referral of 15 Mar 2026 (to 15 Mar 2027), but would not be a crime if reported: no repeat by the older wording',
    ],
    [
      { ...yes, ...told('2027-03-20', '2027-03-16') },
      'Incident 1 Mar 2027 is within 12 months of the referral of 15 Mar 2026 (to 15 Mar 2027), but the referral came only on 20 Mar 2027: confirm that it is a repeat',
    ],
  ])('says why: %#', (facts, reason) => {
    expect(decide(facts, criminal).reason).toBe(reason);
  });
});

describe('a verdict kept with a decision', () => {
  const kept = {
    outcome: 'late-reported',
    rule: 'safelives_current',
    incidentOn: '2026-03-01',
    anchorOn: '2025-03-15',
    windowEndsOn: '2026-03-15',
    heardOn: null,
    reason: 'Incident 1 Mar 2026; last referral 15 Mar 2025; reported after the window',
  };

  it('is read as an older version wrote it', () => {
    expect(RepeatVerdict.parse(kept)).toEqual({
      ...kept,
      testedOn: null,
      anchorKind: 'referral',
      anchorReferralId: null,
      windowStartsOn: null,
      hearWith: null,
      passedOver: [],
      conflict: null,
      toConfirm: false,
      answer: null,
    });
  });

  it('is read as it is written now', () => {
    const verdict = decide({ others: [anOther(), anOther({ id: 'x', people: people('p', 'v') })] });
    expect(RepeatVerdict.parse(JSON.parse(JSON.stringify(verdict)))).toEqual(verdict);
  });
});

it('does not let a forum leave accepted referrals out', () => {
  expect(RepeatSettings.safeParse({ anchorStatuses: ['returned'] }).error?.issues[0]?.message).toBe(
    'Accepted referrals always count: keep “accepted” in the list',
  );
});

const day = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2028-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

it('is a repeat exactly when the incident lies in the window, reported late or not', () => {
  fc.assert(
    fc.property(day, day, fc.nat({ max: 400 }), (anchorOn, incidentOn, late) => {
      const receivedOn = [incidentOn, addMonths(anchorOn, late % 24)].toSorted()[1] ?? incidentOn;
      const others = [anOther({ receivedOn: anchorOn, hearing: { state: 'over' } })];
      const verdict = decide({ receivedOn, incidentOn, others });
      const isInside = incidentOn > anchorOn && incidentOn <= addMonths(anchorOn, 12);
      expect(isRepeat(verdict)).toBe(isInside);
      const isLate = receivedOn > addMonths(anchorOn, 12);
      expect(verdict.outcome === 'late-reported').toBe(isInside && isLate);
    }),
  );
});

it('asks whether it would be a crime only by the older wording, and never takes silence for no', () => {
  fc.assert(
    fc.property(day, day, fc.constantFrom('yes', 'no', 'unknown'), (a, b, wouldBeCrime) => {
      const [incidentOn = a, receivedOn = b] = [a, b].toSorted();
      const facts = { incidentOn, receivedOn, identifiedOn: receivedOn };
      const current = decide({ ...facts, wouldBeCrime });
      expect(current).toEqual(decide({ ...facts, wouldBeCrime: 'yes' }));
      const criminal = { rule: 'safelives_criminal' } as const;
      const ifCrime = decide({ ...facts, wouldBeCrime: 'yes' }, criminal).outcome;
      const outcome = decide({ ...facts, wouldBeCrime }, criminal).outcome;
      const unknown = isRepeat({ outcome: ifCrime }) ? 'possible-repeat' : ifCrime;
      const no = isRepeat({ outcome: ifCrime }) ? 'new-referral' : ifCrime;
      expect(outcome).toBe({ yes: ifCrime, unknown, no }[wouldBeCrime]);
    }),
  );
});

it('has a name for every outcome, and “Repeat” in those that are heard whatever the score', () => {
  for (const outcome of RepeatVerdict.shape.outcome.options) {
    expect(repeatOutcomeNames[outcome].startsWith('Repeat')).toBe(isRepeat({ outcome }));
  }
});
