import { describe, expect, it } from 'vitest';
import { daysLate, daysOverdue, type ActionStatus } from '../../../../src/shared/domain/action.ts';
import { openPoints } from '../../../../src/shared/domain/hearing.ts';

describe('an action', () => {
  it.each<[ActionStatus, string, number]>([
    ['open', '2026-11-12', 0],
    ['open', '2026-11-13', 0],
    ['open', '2026-11-14', 1],
    ['open', '2026-12-01', 18],
    ['not-undertaken', '2026-11-20', 7],
    ['done', '2026-12-01', 0],
    ['not-possible', '2026-12-01', 0],
  ])('%s, due 13 November, is on %s %i days overdue', (status, today, days) => {
    expect(daysOverdue({ status, dueOn: '2026-11-13', statusOn: null }, today)).toBe(days);
  });

  it.each([
    ['2026-11-13', 0],
    ['2026-11-10', 0],
    ['2026-11-16', 3],
  ])('done on %s was %i days late', (statusOn, days) => {
    expect(daysLate({ status: 'done', dueOn: '2026-11-13', statusOn })).toBe(days);
  });

  it('that is not done is overdue, not late', () => {
    expect(daysLate({ status: 'open', dueOn: '2026-11-13', statusOn: null })).toBe(0);
  });
});

it('says what is open in a hearing, and nothing when all is said', () => {
  const said = (state: 'information' | 'not-heard', agencyName: string) => ({
    agencyId: agencyName,
    agencyName,
    agencyLetter: 'x',
    state,
    text: '',
    isOpinion: false,
    notForDisclosure: false,
    preset: 'not-heard' as const,
  });
  const risk = { id: 'r', subject: 'victim', text: 'Stalking', imminence: 'days' } as const;
  const open = openPoints({
    information: [said('information', 'Police'), said('not-heard', 'Housing')],
    risks: [risk],
    actions: [],
    outcome: null,
  });
  expect(open.map(({ text }) => text)).toEqual([
    'Still to hear: Housing',
    'Risk 1 has no action',
    'No outcome yet',
  ]);
  const action = {
    id: 'a',
    hearingId: 'h',
    agencyId: 'p',
    agencyName: 'Police',
    text: 'Marker',
    dueOn: '2026-11-13',
    riskId: 'r',
    status: 'open',
    statusNote: '',
    statusOn: null,
  } as const;
  expect(
    openPoints({
      information: [said('information', 'Police')],
      risks: [risk],
      actions: [action],
      outcome: 'heard',
    }),
  ).toEqual([]);
});
