import { describe, expect, it } from 'vitest';
import {
  incidentKey,
  type IncidentReport,
  mayBeSameIncident,
} from '../../../../../src/shared/domain/asb/same-incident.ts';

const told = (
  id: string,
  agencyId: string | null,
  incidentId: string | null = null,
  happenedOn: string | null = '2026-11-01',
): IncidentReport => ({ id, agencyId, incidentId, happenedOn });

describe('reports of one incident', () => {
  it('count as that incident, and a report of none as itself', () => {
    expect(incidentKey(told('a', 'police', 'x'))).toBe(incidentKey(told('b', 'council', 'x')));
    expect(incidentKey(told('x', 'police'))).not.toBe(incidentKey(told('b', 'police', 'x')));
    expect(incidentKey(told('a', 'police'))).not.toBe(incidentKey(told('b', 'police')));
  });
});

describe('reports that may be of one incident', () => {
  it.each<[string, IncidentReport[], string[][]]>([
    ['none', [], []],
    ['one', [told('a', 'police')], []],
    ['of one day, to two agencies', [told('a', 'police'), told('b', 'council')], [['a', 'b']]],
    ['of one day, to the same agency', [told('a', 'police'), told('b', 'police')], []],
    ['of one day, to nobody knows whom', [told('a', null), told('b', null)], [['a', 'b']]],
    ['of one day, one to nobody knows whom', [told('a', 'police'), told('b', null)], [['a', 'b']]],
    ['of two days', [told('a', 'police'), told('b', 'council', null, '2026-11-02')], []],
    ['of no day', [told('a', 'police', null, null), told('b', 'council', null, null)], []],
    ['of two known incidents', [told('a', 'police', 'x'), told('b', 'council', 'y')], []],
    ['of one known incident', [told('a', 'police', 'x'), told('b', 'council', 'x')], []],
    [
      'one of them of a known incident',
      [told('a', 'police', 'x'), told('b', 'council')],
      [['a', 'b']],
    ],
    [
      'of a known incident and one to a third agency',
      [told('a', 'police', 'x'), told('b', 'council', 'x'), told('c', 'landlord')],
      [['a', 'b', 'c']],
    ],
    [
      'on two days, given the later first',
      [
        told('c', 'police', null, '2026-11-05'),
        told('a', 'police'),
        told('d', 'council', null, '2026-11-05'),
        told('b', 'council'),
      ],
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
  ])('%s', (_what, reports, groups) => {
    expect(mayBeSameIncident(reports)).toEqual(groups);
  });
});
