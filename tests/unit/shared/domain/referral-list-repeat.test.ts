import { describe, expect, it } from 'vitest';
import { readRepeatCells } from '../../../../src/shared/domain/referral-list-repeat.ts';
import type { ListValues } from '../../../../src/shared/domain/referral-list.ts';
import { noRepeatFacts, type RepeatFacts } from '../../../../src/shared/domain/repeat-facts.ts';

type Known = Parameters<typeof readRepeatCells>[1];

const read = (values: ListValues, known: Partial<Known> = {}) =>
  readRepeatCells(values, {
    receivedOn: { value: '2026-10-28' },
    incidentOn: { value: '2026-10-24' },
    today: '2026-11-09',
    ...known,
  });

/** Values and problems by field, as a row would be told. */
const told = (values: ListValues, known: Partial<Known> = {}): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(read(values, known)).map(([field, reading]) => [
      field,
      'value' in reading ? reading.value : reading.problem,
    ]),
  );

describe('what a row says for the rule of repeats', () => {
  it.each([
    ['has no such column', {}],
    [
      'has empty cells',
      { wouldBeCrime: ' ', identifiedOn: '', otherArea: ' ', otherAreaReferredOn: '' },
    ],
    [
      'says that nobody knows',
      { wouldBeCrime: 'Not known', identifiedOn: 'n/k', otherAreaReferredOn: 'unknown' },
    ],
  ])('is nothing where the list %s', (_, values) => {
    expect(told(values)).toEqual(noRepeatFacts);
  });

  it.each<[string, ListValues, Partial<RepeatFacts>]>([
    ['yes', { wouldBeCrime: 'Yes' }, { wouldBeCrime: 'yes' }],
    ['y', { wouldBeCrime: 'y' }, { wouldBeCrime: 'yes' }],
    ['no', { wouldBeCrime: 'NO' }, { wouldBeCrime: 'no' }],
    ['the day of the incident', { identifiedOn: '24/10/2026' }, { identifiedOn: '2026-10-24' }],
    ['the day of the referral', { identifiedOn: '28 Oct 2026' }, { identifiedOn: '2026-10-28' }],
    ['an area alone', { otherArea: ' Eastmere ' }, { otherArea: 'Eastmere' }],
    ['no area', { otherArea: 'No' }, { otherArea: '' }],
    ['no area, in short', { otherArea: 'n/a' }, { otherArea: '' }],
    [
      'an area with its date',
      { otherArea: 'Eastmere', otherAreaReferredOn: '3/2/2026' },
      { otherArea: 'Eastmere', otherAreaReferredOn: '2026-02-03' },
    ],
    [
      'an area that had it on the same day',
      { otherArea: 'Eastmere', otherAreaReferredOn: '28/10/2026' },
      { otherArea: 'Eastmere', otherAreaReferredOn: '2026-10-28' },
    ],
  ])('is read: %s', (_, values, facts) => {
    expect(told(values)).toEqual({ ...noRepeatFacts, ...facts });
  });

  it.each<[string, ListValues, keyof RepeatFacts, RegExp]>([
    ['neither yes nor no', { wouldBeCrime: 'maybe' }, 'wouldBeCrime', /Write yes or no/],
    ['no date', { identifiedOn: 'in May' }, 'identifiedOn', /Write the date/],
    ['a date to come', { identifiedOn: '10/11/2026' }, 'identifiedOn', /in the future/],
    ['after the referral', { identifiedOn: '29/10/2026' }, 'identifiedOn', /after the date rec/],
    ['before the incident', { identifiedOn: '23/10/2026' }, 'identifiedOn', /before it happened/],
    ['a date and no area', { otherAreaReferredOn: '3/2/2026' }, 'otherArea', /Say which area/],
    [
      'a date and the word for no area',
      { otherArea: 'None', otherAreaReferredOn: '3/2/2026' },
      'otherArea',
      /Say which area/,
    ],
    [
      'an area that had it after this one',
      { otherArea: 'Eastmere', otherAreaReferredOn: '29/10/2026' },
      'otherAreaReferredOn',
      /after the date received/,
    ],
    ['yes in place of an area', { otherArea: 'Yes' }, 'otherArea', /Write the name of the area/],
    ['an area too long', { otherArea: 'x'.repeat(201) }, 'otherArea', /Longer than 200/],
  ])('is a problem: %s', (_, values, field, message) => {
    expect(told(values)[field]).toMatch(message);
    const problems = Object.values(read(values)).filter((reading) => 'problem' in reading);
    expect(problems).toHaveLength(1);
  });

  it('tells an area that cannot be read as such, not as missing', () => {
    const values = { otherArea: 'x'.repeat(201), otherAreaReferredOn: '3/2/2026' };
    expect(told(values)).toMatchObject({
      otherArea: expect.stringMatching(/Longer than/) as string,
      otherAreaReferredOn: '2026-02-03',
    });
  });

  it('is compared with no date that cannot be read itself', () => {
    const problem = { problem: 'Write the date' };
    expect(told({ identifiedOn: '1/11/2026' }, { receivedOn: problem })['identifiedOn']).toBe(
      '2026-11-01',
    );
    expect(told({ identifiedOn: '1/10/2026' }, { incidentOn: problem })['identifiedOn']).toBe(
      '2026-10-01',
    );
  });
});
