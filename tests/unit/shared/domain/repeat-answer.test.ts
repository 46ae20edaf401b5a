import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withAnswer } from '../../../../src/shared/domain/referral-answer.ts';
import { asAnswered, settleRepeat } from '../../../../src/shared/domain/repeat-answer.ts';
import type { OtherReferral } from '../../../../src/shared/domain/repeat-question.ts';
import { RepeatSettings } from '../../../../src/shared/domain/repeat-settings.ts';
import { isRepeat, RepeatVerdict } from '../../../../src/shared/domain/repeat.ts';
import { addMonths } from '../../../../src/shared/domain/calendar-date.ts';
import { anOther, aQuestion, decide, people } from '../../../support/repeat-question.ts';

const yes = { isRepeat: true, by: 'j.lowe', at: '2026-11-09T09:00:00.000Z' };
const no = { ...yes, isRepeat: false };
const criminal = { rule: 'safelives_criminal' } as const;

const late = { receivedOn: '2027-05-01' };
const undated = { ...late, incidentOn: null };
const differing = { people: people('v', 'pq') };
const elsewhere = { others: [anOther({ isOtherArea: true, hearing: { state: 'over' } })] };

describe('whether a person is asked', () => {
  it.each<[string, Parameters<typeof decide>, boolean]>([
    ['a plain repeat', [], false],
    ['no earlier referral', [{ others: [] }], false],
    ['an incident after the window', [{ incidentOn: '2027-03-16', ...late }], false],
    ['told late', [late], true],
    ['told late, no incident date', [undated], true],
    ['not all of the people the same', [differing], true],
    ['that need not be asked', [differing, { differentSetsNeedConfirming: false }], false],
    ['nobody recorded as perpetrator', [{ people: people('v', '') }], true],
    [
      'no hearing recorded',
      [{ others: [anOther({ hearing: { state: 'over' } })] }, { anchor: 'hearing' }],
      true,
    ],
    [
      'the earlier one not decided',
      [{ others: [anOther({ status: 'received', hearing: { state: 'over' } })] }],
      false,
    ],
    [
      'the earlier one not decided, and not all of the people the same',
      [{ ...differing, others: [anOther({ status: 'received', hearing: { state: 'over' } })] }],
      true,
    ],
    ['older wording, crime not recorded', [{}, criminal], true],
    ['older wording, a crime', [{ wouldBeCrime: 'yes' }, criminal], false],
    ['older wording, no crime and told late', [{ ...late, wouldBeCrime: 'no' }, criminal], false],
    ['older wording, no crime and undated', [{ ...undated, wouldBeCrime: 'no' }, criminal], false],
    ['from another area', [elsewhere], false],
  ])('%s', (_, [question, settings], toConfirm) => {
    const verdict = decide(question, settings);
    expect(verdict).toMatchObject({ toConfirm, answer: null });
    // The reason asks exactly when somebody must answer.
    expect(
      /: (confirm that it is a repeat|ask, for it may be a repeat)$/.test(verdict.reason),
    ).toBe(toConfirm);
  });

  it('says of an undated incident that is no crime that it is none', () => {
    expect(decide({ ...undated, wouldBeCrime: 'no' }, criminal)).toMatchObject({
      outcome: 'new-referral',
      reason: expect.stringMatching(/would not be a crime if reported: a new referral$/) as string,
    });
  });
});

describe('an answer', () => {
  it.each([
    [
      'yes',
      decide(late),
      yes,
      'repeat',
      /only on 1 May 2027; confirmed as a repeat by j\.lowe on 9 Nov 2026$/,
    ],
    [
      'no',
      decide(late),
      no,
      'new-referral',
      /only on 1 May 2027; confirmed as no repeat by j\.lowe on 9 Nov 2026$/,
    ],
    [
      'yes, undated',
      decide(undated),
      yes,
      'repeat',
      /happened is not recorded; confirmed as a repeat by/,
    ],
    [
      'yes, another area',
      decide({ ...late, ...elsewhere }),
      yes,
      'repeat-other-area',
      /confirmed as a repeat by/,
    ],
    [
      'no, another area',
      decide({ ...late, ...elsewhere }),
      no,
      'new-referral',
      /confirmed as no repeat by/,
    ],
    [
      'by nobody known',
      decide(late),
      { ...yes, by: '' },
      'repeat',
      /; confirmed as a repeat on 9 Nov 2026$/,
    ],
    [
      'in a draft',
      decide(late),
      { ...yes, by: '', at: null },
      'repeat',
      /; confirmed as a repeat$/,
    ],
  ])('settles it: %s', (_, verdict, answer, outcome, reason) => {
    const settled = settleRepeat(verdict, answer);
    expect(settled).toMatchObject({ outcome, toConfirm: false, answer });
    expect(settled.reason).toMatch(reason);
    expect(settled.reason).not.toMatch(/confirm that|ask, for/);
    expect(RepeatVerdict.parse(JSON.parse(JSON.stringify(settled)))).toEqual(settled);
  });

  it('adds the criterion or takes it away, and leaves the others', () => {
    const score = { criterion: 'visible-high-risk', reason: '16' } as const;
    const repeat = decide(late);
    const judged = {
      repeat,
      criteria: [{ criterion: 'repeat', reason: repeat.reason } as const, score],
    };
    expect(withAnswer(judged, no).criteria).toEqual([score]);
    const met = withAnswer({ ...judged, criteria: [score] }, yes);
    expect(met.criteria).toEqual([{ criterion: 'repeat', reason: met.repeat.reason }, score]);
  });
});

describe('an answer kept with a decision', () => {
  const settings = RepeatSettings.parse({});
  const kept = settleRepeat(decide(late), yes);
  const now = (others: OtherReferral[], changes: Partial<RepeatSettings> = {}) => {
    const set = { ...settings, ...changes };
    const question = aQuestion({ ...late, others });
    return asAnswered(decide({ ...late, others }, set), kept, question, set);
  };

  it.each<[string, OtherReferral[], Partial<RepeatSettings>, boolean]>([
    ['as it was', [anOther()], {}, true],
    ['the forum chose another rule', [anOther()], { ...criminal, windowMonths: 3 }, true],
    ['the earlier one was reopened', [anOther({ status: 'received' })], {}, true],
    ['the earlier one was returned', [anOther({ status: 'returned' })], {}, false],
    ['the earlier one was withdrawn', [anOther({ status: 'withdrawn' })], {}, false],
    [
      'returned ones count here',
      [anOther({ status: 'returned' })],
      { anchorStatuses: ['accepted', 'returned'] },
      true,
    ],
    [
      'the earlier one was found to be of others',
      [anOther({ people: people('x', 'p') })],
      {},
      false,
    ],
    ['the earlier one is gone', [], {}, false],
  ])('%s', (_, others, changes, stands) => {
    expect(now(others, changes).answer).toEqual(stands ? yes : null);
  });

  it('takes from now when the pair was last heard, and a conflict', () => {
    const reversed = anOther({ id: 'reversed', people: people('p', 'v') });
    const heardAgain = anOther({
      id: 'again',
      receivedOn: '2026-12-01',
      hearing: { state: 'heard', on: '2026-12-10' },
    });
    const verdict = now([anOther(), reversed, heardAgain]);
    expect(verdict).toMatchObject({
      answer: yes,
      anchorReferralId: 'earlier',
      heardOn: '2026-12-10',
    });
    expect(verdict.conflict).toContain('primary aggressor');
  });

  it('says nothing where none was kept', () => {
    const verdict = decide(late);
    const question = aQuestion(late);
    expect(asAnswered(verdict, null, question, settings)).toBe(verdict);
    expect(asAnswered(verdict, decide(), question, settings)).toBe(verdict);
  });
});

const day = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2028-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

it('is a repeat exactly as it was answered, whatever was asked', () => {
  fc.assert(
    fc.property(day, fc.nat({ max: 30 }), fc.boolean(), (incidentOn, months, isYes) => {
      const verdict = decide({ incidentOn, receivedOn: addMonths(incidentOn, months) });
      fc.pre(verdict.toConfirm);
      expect(isRepeat(settleRepeat(verdict, isYes ? yes : no))).toBe(isYes);
    }),
  );
});
