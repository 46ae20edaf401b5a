import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryOver } from '../../../../src/shared/domain/action-carry.ts';
import { ActionSettings } from '../../../../src/shared/domain/action-settings.ts';
import {
  type ActionAtHand,
  type ActionState,
  judgeAction,
} from '../../../../src/shared/domain/action-status.ts';
import { addDays } from '../../../../src/shared/domain/calendar-date.ts';

const settings = ActionSettings.parse({});
const today = '2026-11-12';

const anAction = (changes: Partial<ActionAtHand> = {}): ActionAtHand => ({
  status: 'not-undertaken',
  dueOn: '2026-11-01',
  firstDueOn: '2026-09-01',
  carried: 0,
  statusOn: '2026-11-12',
  updatedOn: '2026-11-10',
  note: 'No officer',
  isReplaced: false,
  ...changes,
});

describe('carrying an action over', () => {
  it('keeps its first date, takes the new one and counts', () => {
    expect(carryOver({ action: anAction(), newDueOn: '2026-11-26', today }, settings)).toEqual({
      outcome: 'carried',
      action: {
        ...anAction(),
        status: 'open',
        statusOn: null,
        updatedOn: null,
        dueOn: '2026-11-26',
        carried: 1,
      },
      isToEscalate: false,
      reason:
        'Carried over from 1 Nov 2026 to 26 Nov 2026, 1 time in all; first due on 1 Sep 2026.',
    });
  });

  it.each<[string, Partial<ActionAtHand>, string, string | null]>([
    [
      'yesterday',
      {},
      '2026-11-11',
      'The new date, 11 Nov 2026, has passed: choose 12 Nov 2026 or later.',
    ],
    ['today', {}, '2026-11-12', null],
    ['tomorrow', {}, '2026-11-13', null],
    [
      'the day before its date',
      { dueOn: '2026-11-20' },
      '2026-11-19',
      'The new date, 19 Nov 2026, is before the current one, 20 Nov 2026: choose a later one.',
    ],
    [
      'the date that it has',
      { dueOn: '2026-11-20' },
      '2026-11-20',
      '20 Nov 2026 is the date it has already: choose a later one.',
    ],
    ['the day after its date', { dueOn: '2026-11-20' }, '2026-11-21', null],
  ])('to %s', (_what, changes, newDueOn, refusal) => {
    const carry = carryOver({ action: anAction(changes), newDueOn, today }, settings);
    expect(carry.outcome === 'refused' ? carry.reason : null).toBe(refusal);
  });

  it.each<[ActionState, string]>([
    ['open', 'carried'],
    ['no-update', 'carried'],
    ['not-undertaken', 'carried'],
    ['done', 'refused'],
    ['not-possible', 'refused'],
    ['superseded', 'refused'],
    ['declined', 'refused'],
  ])('that is %s is %s', (status, outcome) => {
    const carry = carryOver(
      { action: anAction({ status }), newDueOn: '2026-11-26', today },
      settings,
    );
    expect(carry.outcome).toBe(outcome);
  });

  it.each([
    [0, false],
    [1, true],
    [2, true],
  ])('that was carried %i times before goes to the steering group: %s', (carried, isToEscalate) => {
    const action = anAction({ carried });
    const carry = carryOver({ action, newDueOn: '2026-11-26', today }, settings);
    expect(carry).toMatchObject({ isToEscalate });
    expect(carry.reason.includes('steering group')).toBe(isToEscalate);
  });

  it('ends its being overdue until the new date has passed, when a word is missing again', () => {
    const carry = carryOver({ action: anAction(), newDueOn: '2026-11-26', today }, settings);
    if (carry.outcome === 'refused') throw new Error(carry.reason);
    const overdueOn = (day: string): number => judgeAction(carry.action, day, settings).daysOverdue;
    expect([overdueOn(today), overdueOn('2026-11-26'), overdueOn('2026-11-27')]).toEqual([0, 0, 1]);
    expect(judgeAction(carry.action, '2026-11-27', settings).standing).toBe('no-update');
  });

  it('again and again never loses the first date, nor goes back', () => {
    const steps = fc.array(fc.record({ wait: fc.nat(40), add: fc.integer({ min: -20, max: 40 }) }));
    fc.assert(
      fc.property(steps, (tried) => {
        let action = anAction();
        let now = today;
        let accepted = 0;
        for (const { wait, add } of tried) {
          now = addDays(now, wait);
          const newDueOn = addDays(now, add);
          const before = action;
          const carry = carryOver({ action, newDueOn, today: now }, settings);
          expect(carry.outcome === 'carried').toBe(add >= 0 && newDueOn > before.dueOn);
          if (carry.outcome === 'refused') continue;
          accepted += 1;
          action = carry.action;
        }
        expect(action).toMatchObject({ firstDueOn: '2026-09-01', carried: accepted });
      }),
    );
  });
});
