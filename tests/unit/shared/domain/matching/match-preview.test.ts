import { describe, expect, it } from 'vitest';
import {
  previewOf,
  type Standing,
} from '../../../../../src/shared/domain/matching/match-preview.ts';
import { uuid } from '../../../../support/uuid.ts';

type Case = Standing['cases'][number];

const person = { id: uuid(1), firstName: 'Jade', surname: 'Smythe', dob: null };

const aCase = (n: number, changes: Partial<Case> = {}): Case => ({
  caseId: uuid(n),
  number: `M-000${n}`,
  victim: person,
  perpetrator: { ...person, id: uuid(2) },
  standsFor: [],
  referrals: [],
  hearings: [],
  actionCount: 0,
  entryCount: 0,
  fileCount: 0,
  ...changes,
});

const aReferral = (n: number, repeat: Case['referrals'][number]['repeat'] = 'first') => ({
  id: uuid(n),
  receivedOn: '2026-10-20',
  agencyName: 'Police',
  repeat,
});

const standing = (...cases: Case[]): Standing => ({ people: [], cases });

describe('what would come of joining or parting', () => {
  it('is told of the cases that change before those that stay', () => {
    const one = aCase(1, { referrals: [aReferral(31)] });
    const stays = aCase(3, { hearings: [{ id: uuid(41), heldOn: '2026-11-05' }] });
    const both = { ...one, referrals: [aReferral(31), aReferral(32)], standsFor: ['M-0004'] };
    const { cases, closed } = previewOf(standing(stays, one, aCase(4)), standing(stays, both));
    expect(cases.map(({ number, isChanged }) => [number, isChanged])).toEqual([
      ['M-0001', true],
      ['M-0003', false],
    ]);
    expect(closed).toEqual([]);
  });

  it.each([
    ['an action', { actionCount: 1 }],
    ['an entry', { entryCount: 1 }],
    ['a file', { fileCount: 1 }],
    ['a hearing', { hearings: [{ id: uuid(41), heldOn: '2026-11-05' }] }],
    ['a referral', { referrals: [aReferral(31)] }],
  ])('is a change of a case that has %s more', (_what, more) => {
    const { cases } = previewOf(standing(aCase(1)), standing(aCase(1, more)));
    expect(cases).toMatchObject([{ isChanged: true }]);
  });

  it('is no change of a case whose referrals only come in another order', () => {
    const [first, second] = [aReferral(31), aReferral(32)];
    const before = standing(aCase(1, { referrals: [first, second] }));
    const { cases } = previewOf(before, standing(aCase(1, { referrals: [second, first] })));
    expect(cases).toMatchObject([{ isChanged: false }]);
  });

  it('names a referral that would be judged otherwise, under its case of then', () => {
    const before = standing(aCase(1, { referrals: [aReferral(31), aReferral(32, 'repeat')] }));
    const after = standing(
      aCase(1, { referrals: [aReferral(31)] }),
      aCase(2, { referrals: [aReferral(32)] }),
    );
    expect(previewOf(before, after).repeats).toEqual([
      {
        referralId: uuid(32),
        receivedOn: '2026-10-20',
        caseNumber: 'M-0002',
        before: 'repeat',
        after: 'first',
      },
    ]);
  });

  it('names no referral whose verdict reads the same', () => {
    const before = standing(aCase(1, { referrals: [aReferral(31, 'new-referral')] }));
    const after = standing(aCase(1, { referrals: [aReferral(31, 'first')] }));
    expect(previewOf(before, after).repeats).toEqual([]);
  });

  it('says which cases would be seen no more', () => {
    const { closed } = previewOf(standing(aCase(1), aCase(2)), standing(aCase(1)));
    expect(closed).toEqual(['M-0002']);
  });
});
