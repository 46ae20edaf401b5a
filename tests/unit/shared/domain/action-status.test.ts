import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ActionSettings } from '../../../../src/shared/domain/action-settings.ts';
import {
  type ActionAtHand,
  type ActionJudgement,
  type ActionState,
  judgeAction,
} from '../../../../src/shared/domain/action-status.ts';
import { addDays } from '../../../../src/shared/domain/calendar-date.ts';

const settings = ActionSettings.parse({});
const dueOn = '2026-11-13';

const anAction = (changes: Partial<ActionAtHand> = {}): ActionAtHand => ({
  status: 'open',
  dueOn,
  firstDueOn: changes.dueOn ?? dueOn,
  carried: 0,
  statusOn: null,
  updatedOn: null,
  note: '',
  isReplaced: false,
  ...changes,
});

const judge = (changes: Partial<ActionAtHand>, today = '2026-12-01'): ActionJudgement =>
  judgeAction(anAction(changes), today, settings);

describe('where an action stands', () => {
  it.each<[string, Partial<ActionAtHand>, string, Partial<ActionJudgement>]>([
    [
      'open, the day before it is due',
      {},
      '2026-11-12',
      {
        standing: 'open',
        group: 'none',
        daysOverdue: 0,
        prompts: [],
        words: 'Due 13 Nov 2026',
        reason: 'Due on 13 Nov 2026; not overdue on 12 Nov 2026.',
      },
    ],
    [
      'open, on the day',
      {},
      '2026-11-13',
      { standing: 'open', group: 'none', daysOverdue: 0, words: 'Due today' },
    ],
    [
      'open, the day after, without a word',
      {},
      '2026-11-14',
      {
        standing: 'no-update',
        group: 'no-update',
        daysOverdue: 1,
        prompts: ['update'],
        words: 'No update, 1 day late',
        reason:
          'Due on 13 Nov 2026; no update received, 1 day overdue on 14 Nov 2026. Next: ask the agency for an update.',
      },
    ],
    [
      'open, the day after, in hand',
      { updatedOn: '2026-11-10' },
      '2026-11-14',
      {
        standing: 'incomplete',
        group: 'incomplete',
        daysOverdue: 1,
        prompts: ['new-date'],
        words: '1 day late',
      },
    ],
    [
      'open, 18 days after, in hand',
      { updatedOn: '2026-11-10' },
      '2026-12-01',
      { daysOverdue: 18, words: '18 days late' },
    ],
    [
      'open, due on 29 February, on 1 March',
      { dueOn: '2028-02-29', updatedOn: '2028-02-01' },
      '2028-03-01',
      { daysOverdue: 1 },
    ],
    [
      'open, over the change of the clocks',
      { dueOn: '2027-03-27', updatedOn: '2027-03-01' },
      '2027-03-29',
      { daysOverdue: 2 },
    ],
    [
      'done before the day',
      { status: 'done', statusOn: '2026-11-01' },
      '2026-12-01',
      {
        standing: 'done',
        group: 'complete',
        daysOverdue: 0,
        daysLate: 0,
        prompts: [],
        words: 'Done',
        reason: 'Due on 13 Nov 2026; done in time on 1 Nov 2026.',
      },
    ],
    [
      'done on the day',
      { status: 'done', statusOn: '2026-11-13' },
      '2026-12-01',
      { standing: 'done', daysLate: 0, words: 'Done' },
    ],
    [
      'done the day after',
      { status: 'done', statusOn: '2026-11-14' },
      '2026-12-01',
      {
        standing: 'done-late',
        group: 'complete',
        daysOverdue: 0,
        daysLate: 1,
        words: 'Done, 1 day late',
      },
    ],
    [
      'done three days after',
      { status: 'done', statusOn: '2026-11-16' },
      '2026-12-01',
      {
        daysLate: 3,
        words: 'Done, 3 days late',
        reason: 'Due on 13 Nov 2026; done on 16 Nov 2026, 3 days late.',
      },
    ],
    [
      'done on an unknown day',
      { status: 'done' },
      '2026-12-01',
      {
        standing: 'done',
        daysLate: null,
        prompts: ['done-on'],
        words: 'Done',
        reason:
          'Due on 13 Nov 2026; done, on a day that is not recorded. Next: record the day on which it was done.',
      },
    ],
    [
      'not possible, with its reason',
      { status: 'not-possible', note: 'She moved' },
      '2026-12-01',
      {
        standing: 'not-possible',
        group: 'not-possible',
        daysOverdue: 0,
        prompts: ['replacement'],
        words: 'Not possible',
        reason:
          'Due on 13 Nov 2026; not possible because circumstances changed, so not overdue. Next: agree an action in its place.',
      },
    ],
    [
      'not possible, without a reason',
      { status: 'not-possible', note: '  ' },
      '2026-12-01',
      { prompts: ['reason', 'replacement'] },
    ],
    [
      'not possible and replaced',
      { status: 'not-possible', note: 'She moved', isReplaced: true },
      '2026-12-01',
      { prompts: [] },
    ],
    [
      'not undertaken, before the day',
      { status: 'not-undertaken', note: 'No officer' },
      '2026-11-12',
      { group: 'not-undertaken', daysOverdue: 0, prompts: [], words: 'Not undertaken' },
    ],
    [
      'not undertaken, on the day',
      { status: 'not-undertaken', note: 'No officer' },
      '2026-11-13',
      { daysOverdue: 0, prompts: [] },
    ],
    [
      'not undertaken, the day after',
      { status: 'not-undertaken', note: 'No officer' },
      '2026-11-14',
      { daysOverdue: 1, prompts: ['new-date'], words: 'Not undertaken, 1 day late' },
    ],
    [
      'not undertaken, without a reason',
      { status: 'not-undertaken' },
      '2026-12-01',
      { prompts: ['reason', 'new-date'] },
    ],
    [
      'without an update, before the day',
      { status: 'no-update' },
      '2026-11-12',
      { standing: 'no-update', group: 'no-update', daysOverdue: 0, words: 'No update' },
    ],
    [
      'without an update, after the day',
      { status: 'no-update' },
      '2026-12-01',
      { daysOverdue: 18, words: 'No update, 18 days late' },
    ],
    [
      'superseded',
      { status: 'superseded' },
      '2026-12-01',
      { standing: 'superseded', group: 'closed', daysOverdue: 0, prompts: [], words: 'Superseded' },
    ],
    [
      'declined at the meeting',
      { status: 'declined' },
      '2026-12-01',
      { standing: 'declined', group: 'dissent', daysOverdue: 0, prompts: [], words: 'Declined' },
    ],
  ])('%s', (_what, action, today, expected) => {
    expect(judge(action, today)).toMatchObject(expected);
  });

  it.each<[ActionState, number, boolean]>([
    ['not-undertaken', 1, false],
    ['not-undertaken', 2, true],
    ['open', 2, true],
    ['no-update', 3, true],
    ['done', 2, false],
    ['not-possible', 2, false],
    ['superseded', 2, false],
    ['declined', 2, false],
  ])('%s and carried over %i times goes to the steering group: %s', (status, carried, isDue) => {
    const { prompts } = judge({
      status,
      carried,
      firstDueOn: '2026-09-01',
      statusOn: '2026-11-30',
    });
    expect(prompts.includes('escalate')).toBe(isDue);
  });

  it('says when it was first due, and how often it was carried over', () => {
    const { reason } = judge({
      status: 'not-undertaken',
      note: 'No officer',
      carried: 2,
      firstDueOn: '2026-09-01',
    });
    expect(reason).toBe(
      'Due on 13 Nov 2026; not undertaken by its agency, 18 days overdue on 1 Dec 2026. It was first due on 1 Sep 2026 and carried over 2 times. Next: agree a new date and tell the steering group, due after 2 carry-overs.',
    );
  });

  it('obeys the forum about reasons and the steering group', () => {
    const lax = ActionSettings.parse({
      escalateAfterCarries: 3,
      notUndertakenNeedsReason: false,
      notPossibleNeedsReason: false,
    });
    const promptsOf = (changes: Partial<ActionAtHand>) =>
      judgeAction(anAction(changes), '2026-12-01', lax).prompts;
    expect(promptsOf({ status: 'not-undertaken', carried: 2 })).toEqual(['new-date']);
    expect(promptsOf({ status: 'not-undertaken', carried: 3 })).toEqual(['new-date', 'escalate']);
    expect(promptsOf({ status: 'not-possible', isReplaced: true })).toEqual([]);
  });

  const status = fc.constantFrom<ActionState>(
    'open',
    'done',
    'not-possible',
    'not-undertaken',
    'no-update',
    'superseded',
    'declined',
  );
  const day = fc.integer({ min: -40, max: 40 }).map((days) => addDays(dueOn, days));

  it('is never overdue and late at once, and overdue for each day since the due date', () => {
    fc.assert(
      fc.property(
        status,
        day,
        fc.option(day),
        fc.option(day),
        (state, today, statusOn, updatedOn) => {
          const { daysOverdue, daysLate, standing } = judge(
            { status: state, statusOn, updatedOn },
            today,
          );
          expect(daysOverdue > 0 && (daysLate ?? 0) > 0).toBe(false);
          const isOwed = ['open', 'not-undertaken', 'no-update'].includes(state);
          const since = Array.from({ length: 40 }, (_, index) => addDays(dueOn, index + 1));
          expect(daysOverdue).toBe(isOwed ? since.filter((each) => each <= today).length : 0);
          expect(standing === 'done-late').toBe((daysLate ?? 0) > 0);
        },
      ),
    );
  });
});
