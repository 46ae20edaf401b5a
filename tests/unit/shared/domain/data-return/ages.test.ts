import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ageOf,
  type ReturnHearing,
} from '../../../../../src/shared/domain/data-return/hearings.ts';
import { periodReturn } from '../../../../../src/shared/domain/data-return/period-return.ts';
import type { Indicator } from '../../../../../src/shared/domain/data-return/indicator.ts';
import type { DataReturnSettings } from '../../../../../src/shared/domain/data-return/settings.ts';
import { aHearing, aMeeting, lineOf, ourLists, quarter, settingsWith } from './builders.ts';

const line = (
  key: 'young-victims' | 'young-harm',
  heard: readonly ReturnHearing[][],
  change: Partial<DataReturnSettings> = {},
): Indicator => {
  const meetings = heard.map((each, index) => aMeeting(`2026-1${index + 1}-12`, each));
  const settings = settingsWith(change);
  return lineOf(periodReturn(meetings, quarter, 'forum', { lists: ourLists, settings }), key);
};

describe('an age', () => {
  it.each<[string, string | null, number | null, string | null, number | null]>([
    ['the day before a birthday', '2008-11-13', null, '2026-11-12', 17],
    ['the birthday', '2008-11-12', null, '2026-11-12', 18],
    ['28 February, born on a leap day', '2008-02-29', null, '2026-02-28', 17],
    ['1 March, born on a leap day', '2008-02-29', null, '2026-03-01', 18],
    ['the day of birth', '2026-11-12', null, '2026-11-12', 0],
    ['the day before birth, a slip', '2026-11-13', 17, '2026-11-12', null],
    ['no date of birth but an age', null, 17, '2026-11-12', 17],
    ['no date of birth but an age, on no known day', null, 17, null, 17],
    ['a date of birth, which comes before an age', '1990-01-01', 17, '2026-11-12', 36],
    ['a date of birth, on no known day', '2009-01-01', null, null, null],
    ['nothing known', null, null, '2026-11-12', null],
  ])('with %s', (_what, dob, ageGiven, on, age) => {
    expect(ageOf({ dob, ageGiven }, on)).toBe(age);
  });
});

describe('victims of 16 and 17', () => {
  it.each([
    ['15 until tomorrow', '2010-11-13', '0 (0.0%)'],
    ['16 today', '2010-11-12', '1 (100.0%)'],
    ['17 until tomorrow', '2008-11-13', '1 (100.0%)'],
    ['18 today', '2008-11-12', '0 (0.0%)'],
  ])('on the day of the meeting: %s', (_what, dob, value) => {
    expect(line('young-victims', [[aHearing({ victim: { dob } })]]).value).toBe(value);
  });

  it('are counted by the day of the referral where the settings say so', () => {
    const heard = [[aHearing({ referredOn: '2026-11-11', victim: { dob: '2008-11-12' } })]];
    expect(line('young-victims', heard)).toMatchObject({ value: '0 (0.0%)' });
    const byReferral = line('young-victims', heard, { victimAge: 'referral' });
    expect(byReferral.value).toBe('1 (100.0%)');
    expect(byReferral.reading).toContain('Age is that on the day of the referral');
  });

  it('take their name and bounds from the settings', () => {
    const heard = [[aHearing({ victim: { dob: null, ageGiven: 15 } })]];
    const found = line('young-victims', heard, { youngVictimFrom: 13, youngVictimTo: 15 });
    expect(found).toMatchObject({ name: 'Victims aged 13 to 15', value: '1 (100.0%)' });
    expect(line('young-victims', heard).name).toBe('Victims aged 16 to 17');
  });
});

const by = (personKey: string, dob: string | null) => ({ personKey, dob, ageGiven: null });

describe('perpetrators of 17 or under', () => {
  it.each([
    ['17 until tomorrow', '2008-11-13', '1'],
    ['18 today', '2008-11-12', '0'],
    ['10', '2016-01-01', '1'],
  ])('on the day of the meeting: %s', (_what, dob, value) => {
    const heard = [[aHearing({ perpetrators: [by('p', dob)] })]];
    expect(line('young-harm', heard).value).toBe(value);
  });

  it('are counted by the day of the incident where the settings say so', () => {
    const perpetrators = [by('p', '2008-11-12')];
    const turnedSince = [[aHearing({ incidentOn: '2026-11-11', perpetrators })]];
    expect(line('young-harm', turnedSince, { harmAge: 'incident' }).value).toBe('1');
    const noIncident = [[aHearing({ incidentOn: null, perpetrators })]];
    expect(line('young-harm', noIncident, { harmAge: 'incident' })).toMatchObject({
      value: '0',
      unknown: { count: 1 },
    });
  });

  const young = by('young', '2010-01-01');
  const heard = [
    [aHearing({ caseKey: 'a', perpetrators: [young, by('old', '1980-01-01')] })],
    [
      aHearing({ caseKey: 'a', perpetrators: [young] }),
      aHearing({ caseKey: 'b', perpetrators: [young, by('nobody', null)] }),
    ],
  ];

  it('are people, each counted once whatever the number of hearings and victims', () => {
    expect(line('young-harm', heard)).toMatchObject({ value: '1', unknown: { count: 1 } });
  });

  it('are counted at each hearing where the settings say so', () => {
    expect(line('young-harm', heard, { harmCount: 'hearings' }).value).toBe('3');
    const once = { harmCount: 'hearings', pairHeardTwice: 'once' } as const;
    expect(line('young-harm', heard, once).value).toBe('2');
  });

  it('keep a date of birth that only an earlier hearing gave', () => {
    const pair = ['2010-01-01', null].map((dob) => [
      aHearing({ caseKey: 'a', perpetrators: [by('p', dob)] }),
    ]);
    const once = { harmCount: 'hearings', pairHeardTwice: 'once' } as const;
    expect(line('young-harm', pair, once).value).toBe('1');
    expect(line('young-harm', pair)).toMatchObject({ value: '1', unknown: { count: 0 } });
  });

  it('are never more people than hearings of people', () => {
    const person = fc.constantFrom(
      by('a', '2010-01-01'),
      by('b', '2010-01-01'),
      by('c', '1980-01-01'),
      by('d', null),
    );
    const perpetrators = fc.uniqueArray(person, { selector: ({ personKey }) => personKey });
    fc.assert(
      fc.property(fc.array(perpetrators, { maxLength: 6 }), (all) => {
        const meeting = [all.map((each) => aHearing({ perpetrators: each }))];
        const people = new Set(all.flat().filter(({ dob }) => dob === '2010-01-01')).size;
        expect(line('young-harm', meeting).value).toBe(String(people));
        const atHearings = Number(line('young-harm', meeting, { harmCount: 'hearings' }).value);
        expect(atHearings).toBeGreaterThanOrEqual(people);
      }),
    );
  });
});
