import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths } from '../../../../src/shared/domain/calendar-date.ts';
import {
  asSaidAt,
  decideRepeat,
  isRepeat,
  type EarlierReferral,
  type RepeatVerdict,
} from '../../../../src/shared/domain/repeat.ts';

const earlier = (change: Partial<EarlierReferral> = {}): EarlierReferral => ({
  id: 'earlier',
  receivedOn: '2026-03-15',
  heardOn: null,
  status: 'accepted',
  ...change,
});

type Facts = { receivedOn?: string; incidentOn?: string | null; earlier?: EarlierReferral[] };

const decide = ({
  receivedOn = '2026-10-28',
  incidentOn = '2026-10-24',
  earlier: known = [earlier()],
}: Facts = {}): RepeatVerdict =>
  decideRepeat({
    receivedOn,
    incidentOn,
    earlier: known,
    windowMonths: 12,
    formatDate: (date) => date,
  });

describe('a further incident of the same pair', () => {
  it.each<[string, Facts, RepeatVerdict['outcome']]>([
    ['no earlier referral', { earlier: [] }, 'first'],
    ['an incident within 12 months', {}, 'repeat'],
    ['the day after the last referral', { incidentOn: '2026-03-16' }, 'repeat'],
    ['the day of the last referral', { incidentOn: '2026-03-15' }, 'new-referral'],
    ['the anniversary', { receivedOn: '2027-03-15', incidentOn: '2027-03-15' }, 'repeat'],
    ['the day after it', { receivedOn: '2027-03-16', incidentOn: '2027-03-16' }, 'new-referral'],
    [
      'told after the window',
      { receivedOn: '2027-05-01', incidentOn: '2027-03-01' },
      'late-reported',
    ],
    ['an anchor that was returned', { earlier: [earlier({ status: 'returned' })] }, 'first'],
    [
      'an anchor not yet decided',
      { earlier: [earlier({ status: 'received' })] },
      'possible-repeat',
    ],
    ['no known incident date', { incidentOn: null }, 'repeat'],
  ])('with %s: %#', (_what, facts, outcome) => {
    expect(decide(facts).outcome).toBe(outcome);
  });

  it('is tested against the last accepted referral, whatever came undecided after it', () => {
    const verdict = decide({
      earlier: [
        earlier({ id: 'a', receivedOn: '2025-01-01' }),
        earlier({ id: 'b', receivedOn: '2026-03-15', heardOn: '2026-04-02' }),
        earlier({ id: 'c', receivedOn: '2026-09-01', status: 'received' }),
      ],
    });
    expect(verdict).toMatchObject({
      outcome: 'repeat',
      anchorOn: '2026-03-15',
      windowEndsOn: '2027-03-15',
      heardOn: '2026-04-02',
      reason: 'Incident 2026-10-24; last referral 2026-03-15',
    });
  });

  it('looks past a referral that came after the incident to one whose window holds it', () => {
    const known = [
      earlier({ id: 'a', receivedOn: '2026-01-01' }),
      earlier({ id: 'b', receivedOn: '2026-03-01' }),
    ];
    const facts = { receivedOn: '2026-03-20', incidentOn: '2026-02-20', earlier: known };
    expect(decide(facts)).toMatchObject({ outcome: 'repeat', anchorOn: '2026-01-01' });
  });

  it('is possible by an undecided referral where the accepted one is too old', () => {
    const known = [
      earlier({ id: 'a', receivedOn: '2024-01-01' }),
      earlier({ id: 'b', receivedOn: '2026-09-20', status: 'received' }),
    ];
    expect(decide({ earlier: known })).toMatchObject({
      outcome: 'possible-repeat',
      anchorOn: '2026-09-20',
    });
  });

  it('never counts a later referral as an earlier one', () => {
    expect(decide({ earlier: [earlier({ receivedOn: '2026-11-01' })] }).outcome).toBe('first');
  });

  it('ends the window of 29 February on 28 February', () => {
    const facts = { receivedOn: '2025-03-10', earlier: [earlier({ receivedOn: '2024-02-29' })] };
    expect(decide({ ...facts, incidentOn: '2025-02-28' })).toMatchObject({
      outcome: 'late-reported',
      windowEndsOn: '2025-02-28',
    });
    expect(decide({ ...facts, incidentOn: '2025-03-01' }).outcome).toBe('new-referral');
  });
});

it('is a repeat exactly when the incident lies in the window', () => {
  const day = fc
    .date({ min: new Date('2024-01-01'), max: new Date('2028-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, day, (anchorOn, incidentOn) => {
      const receivedOn = incidentOn > anchorOn ? incidentOn : addMonths(anchorOn, 1);
      const verdict = decide({
        receivedOn,
        incidentOn,
        earlier: [earlier({ receivedOn: anchorOn })],
      });
      const isInside = incidentOn > anchorOn && incidentOn <= addMonths(anchorOn, 12);
      expect(isRepeat(verdict)).toBe(isInside);
    }),
  );
});

it.each([
  ['2026-11-11', '2026-11-11'],
  ['2026-11-12', null],
  ['2026-11-26', null],
  [null, null],
])('heard on %s, is said at the meeting of 12 November as heard on %s', (heardOn, said) => {
  const verdict = decide({ earlier: [earlier({ heardOn })] });
  expect(asSaidAt('2026-11-12', verdict)).toEqual({ ...verdict, heardOn: said });
});
