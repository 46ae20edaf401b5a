import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AdditionVerdict,
  judgeAddition,
  versionOfAgenda,
} from '../../../../src/shared/domain/agenda-late.ts';
import { AgendaSettings } from '../../../../src/shared/domain/agenda-settings.ts';

const settings = AgendaSettings.parse({});
const cutOffOn = '2026-10-30';

describe('adding a case to an agenda', () => {
  type Facts = { on: string; cutOff?: string | null; approved?: boolean; why?: string };
  const judge = ({ on, cutOff = cutOffOn, approved = false, why = '' }: Facts, used = settings) =>
    judgeAddition(
      { addedOn: on, cutOffOn: cutOff, isApprovedByChair: approved, lateReason: why },
      used,
    );

  it.each<[string, Facts, AdditionVerdict]>([
    [
      'the day before the cut-off',
      { on: '2026-10-29' },
      {
        outcome: 'in-time',
        missing: [],
        reason: 'Added on 29 Oct 2026: the cut-off is 30 Oct 2026.',
      },
    ],
    [
      'the day of the cut-off',
      { on: '2026-10-30' },
      {
        outcome: 'in-time',
        missing: [],
        reason: 'Added on 30 Oct 2026: the cut-off is 30 Oct 2026.',
      },
    ],
    [
      'the day after, with nothing',
      { on: '2026-10-31' },
      {
        outcome: 'not-yet',
        missing: ['approval', 'reason'],
        reason:
          'Added on 31 Oct 2026, after the cut-off of 30 Oct 2026: it needs the chair’s approval and a reason.',
      },
    ],
    [
      'the day after, approved',
      { on: '2026-10-31', approved: true },
      {
        outcome: 'not-yet',
        missing: ['reason'],
        reason: 'Added on 31 Oct 2026, after the cut-off of 30 Oct 2026: it needs a reason.',
      },
    ],
    [
      'the day after, with blanks for a reason',
      { on: '2026-10-31', approved: true, why: '  ' },
      {
        outcome: 'not-yet',
        missing: ['reason'],
        reason: 'Added on 31 Oct 2026, after the cut-off of 30 Oct 2026: it needs a reason.',
      },
    ],
    [
      'the day after, with a reason',
      { on: '2026-10-31', why: 'Release' },
      {
        outcome: 'not-yet',
        missing: ['approval'],
        reason:
          'Added on 31 Oct 2026, after the cut-off of 30 Oct 2026: it needs the chair’s approval.',
      },
    ],
    [
      'the day after, with both',
      { on: '2026-10-31', approved: true, why: 'Release' },
      {
        outcome: 'late-approved',
        missing: [],
        reason:
          'Added on 31 Oct 2026, after the cut-off of 30 Oct 2026, with the chair’s approval.',
      },
    ],
    [
      'without a cut-off',
      { on: '2026-10-31', cutOff: null },
      { outcome: 'in-time', missing: [], reason: 'Added on 31 Oct 2026: no cut-off is set.' },
    ],
  ])('%s', (_what, facts, verdict) => {
    expect(judge(facts)).toEqual(verdict);
  });

  it('asks only for what the forum asks for', () => {
    const reasonOnly = AgendaSettings.parse({ lateNeedsApproval: false });
    const approvalOnly = AgendaSettings.parse({ lateNeedsReason: false });
    expect(judge({ on: '2026-10-31' }, reasonOnly).missing).toEqual(['reason']);
    expect(judge({ on: '2026-10-31' }, approvalOnly).missing).toEqual(['approval']);
    expect(judge({ on: '2026-10-31', why: 'Release' }, reasonOnly)).toMatchObject({
      outcome: 'late-approved',
      reason: 'Added on 31 Oct 2026, after the cut-off of 30 Oct 2026, which this forum allows.',
    });
  });
});

describe('the version of an agenda', () => {
  const sent = { version: 2, circulatedOn: '2026-11-02', hearingIds: ['a', 'b', 'c'] };

  it.each<[string, string[], object]>([
    [
      'the same',
      ['a', 'b', 'c'],
      {
        version: 2,
        isNew: false,
        added: [],
        removed: [],
        reason: 'Nothing has changed since version 2, circulated on 2 Nov 2026.',
      },
    ],
    [
      'one more',
      ['a', 'd', 'b', 'c'],
      {
        version: 3,
        added: ['d'],
        isReordered: false,
        reason: 'Version 3: 1 case new since version 2, circulated on 2 Nov 2026.',
      },
    ],
    [
      'one less',
      ['a', 'c'],
      {
        version: 3,
        removed: ['b'],
        isReordered: false,
        reason: 'Version 3: 1 case taken off since version 2, circulated on 2 Nov 2026.',
      },
    ],
    [
      'another order',
      ['b', 'a', 'c'],
      {
        version: 3,
        added: [],
        isReordered: true,
        reason: 'Version 3: the order changed since version 2, circulated on 2 Nov 2026.',
      },
    ],
    [
      'all of it',
      ['d', 'c', 'a'],
      {
        version: 3,
        added: ['d'],
        removed: ['b'],
        isReordered: true,
        reason:
          'Version 3: 1 case new, 1 case taken off and the order changed since version 2, circulated on 2 Nov 2026.',
      },
    ],
    ['nothing left', [], { version: 3, removed: ['a', 'b', 'c'], isReordered: false }],
  ])('after %s', (_what, now, expected) => {
    expect(versionOfAgenda(sent, now)).toMatchObject(expected);
  });

  it('is the first as long as none was circulated, and all of it is new', () => {
    expect(versionOfAgenda(null, ['a', 'b'])).toMatchObject({
      version: 1,
      isNew: true,
      added: ['a', 'b'],
    });
  });

  it('is new exactly when something differs, and accounts for every case', () => {
    const list = fc.uniqueArray(fc.constantFrom<string>('a', 'b', 'c', 'd', 'e'));
    fc.assert(
      fc.property(list, list, (before, now) => {
        const { version, isNew, added, removed } = versionOfAgenda(
          { ...sent, hearingIds: before },
          now,
        );
        expect(isNew).toBe(before.join() !== now.join());
        expect(version).toBe(isNew ? 3 : 2);
        const rest = before.filter((id) => !removed.includes(id));
        expect([...rest, ...added].toSorted()).toEqual(now.toSorted());
        expect(added.filter((id) => before.includes(id))).toEqual([]);
      }),
    );
  });
});
