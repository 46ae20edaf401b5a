import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ReferralPage } from '../../../../src/renderer/pages/ReferralPage.tsx';
import type { Referral } from '../../../../src/shared/domain/referral.ts';
import { aVerdict } from '../../../support/a-verdict.ts';
import type { Answers } from '../../../support/fake-bridge.ts';
import { inputsOf } from '../../../support/inputs-of.ts';
import { renderPage } from '../../../support/render-page.tsx';
import { uuid } from '../../../support/uuid.ts';
import { aForum, aReferral, aSummary } from './referrals.ts';

const possible = aVerdict({
  outcome: 'possible-repeat',
  toConfirm: true,
  anchorOn: '2026-03-15',
  reason:
    'Incident 24 Oct 2026 is within 12 months, but not all of the people are the same: confirm that it is a repeat',
});
const answered =
  'Repeat: Incident 24 Oct 2026 is within 12 months, but not all of the people are the same; confirmed as a repeat';
const score = 'Visible high risk: 16 of 24 yes, limit 14';

const show = (referral: Partial<Referral> = {}, changes: Answers = {}) =>
  renderPage(
    <ReferralPage />,
    {
      'referrals.get': ({ id }) => aReferral(1, { ...referral, id }),
      'referrals.list': () => ({ total: 2, rows: [aSummary(1), aSummary(2)] }),
      'forum.get': aForum,
      'referrals.accept': () => undefined,
      'referrals.reopen': () => undefined,
      'referrals.withdraw': () => undefined,
      'referrals.setRepeatFacts': () => undefined,
      ...changes,
    },
    { path: '/referrals/:id', at: `/referrals/${uuid(1)}` },
  );

const reason = (): Promise<HTMLElement> => screen.findByRole('textbox', { name: 'Reason' });

describe('a possible repeat', () => {
  it('is asked about with its reason, and not accepted without an answer', async () => {
    const { user, bridge } = show({ repeat: possible });
    const question = await screen.findByRole('radiogroup', { name: 'Is it a repeat?' });
    expect(question.parentElement?.textContent).toContain('not all of the people are the same');
    await user.click(screen.getByRole('button', { name: 'Accept' }));
    expect(screen.getByText('Say whether it is a repeat')).toBeTruthy();
    expect(inputsOf(bridge, 'referrals.accept')).toEqual([]);
  });

  it.each([
    ['yes', /Yes, a repeat/, true, `${answered}. ${score}`],
    ['no', /No, a new referral/, false, score],
  ])('that is answered with %s is accepted for what follows', async (_, name, isRepeat, words) => {
    const { user, bridge } = show({ repeat: possible });
    await user.click(await screen.findByRole('radio', { name }));
    expect(await reason()).toHaveProperty('value', words);
    await user.click(screen.getByRole('button', { name: 'Accept' }));
    await waitFor(() =>
      expect(inputsOf(bridge, 'referrals.accept')).toEqual([
        { id: uuid(1), reason: words, isRepeat },
      ]),
    );
  });

  it('asks no more for the reason that an answer drafts', async () => {
    const { user } = show({ repeat: possible, criteria: [], assessmentYes: 9 });
    await user.click(await screen.findByRole('button', { name: 'Accept' }));
    expect(screen.getByText('Give a reason')).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: /Yes, a repeat/ }));
    expect(screen.queryByText('Give a reason')).toBeNull();
    expect(screen.queryByText('Say whether it is a repeat')).toBeNull();
  });

  it('is answered by a key, and the criterion follows', async () => {
    const { user } = show({ repeat: possible, criteria: [], assessmentYes: 9 });
    await screen.findByRole('radiogroup', { name: 'Is it a repeat?' });
    await user.keyboard('y');
    expect(await reason()).toHaveProperty('value', answered);
    await user.keyboard('n');
    expect(await reason()).toHaveProperty('value', '');
    expect(screen.getByText(/No criterion is met. Say why/)).toBeTruthy();
  });

  it('is not asked about when it is returned, nor when only another decision is waited for', async () => {
    const { user } = show({ repeat: { ...possible, toConfirm: false } });
    await reason();
    expect(screen.queryByRole('radiogroup', { name: 'Is it a repeat?' })).toBeNull();
    await user.keyboard('r');
    expect(screen.queryByRole('radiogroup', { name: 'Is it a repeat?' })).toBeNull();
  });

  it('that is reported late loses the criterion by a no', async () => {
    const repeat = aVerdict({
      outcome: 'late-reported',
      toConfirm: true,
      anchorOn: '2025-03-15',
      reason: 'Told late: confirm that it is a repeat',
    });
    const criteria = [{ criterion: 'repeat' as const, reason: repeat.reason }];
    const { user } = show({ repeat, criteria, assessmentYes: 9 });
    await user.click(await screen.findByRole('radio', { name: /No, a new referral/ }));
    expect(await reason()).toHaveProperty('value', '');
  });

  it('once decided says who confirmed it and what it was counted from', async () => {
    const answer = { isRepeat: true, by: 'j.lowe', at: '2026-11-09T09:00:00.000Z' };
    show({
      status: 'accepted',
      repeat: {
        ...possible,
        outcome: 'repeat',
        toConfirm: false,
        answer,
        anchorReferralId: uuid(5),
        windowStartsOn: '2026-03-16',
        windowEndsOn: '2027-03-15',
      },
    });
    expect(await screen.findByText('As a repeat, by j.lowe, 9 Nov 2026')).toBeTruthy();
    const anchor = screen.getByRole('link', { name: 'Referral of 15 Mar 2026' });
    expect(anchor.getAttribute('href')).toBe(`/referrals/${uuid(5)}`);
    expect(screen.getByText('16 Mar 2026 to 15 Mar 2027')).toBeTruthy();
  });
});

describe('what the repeat rule needs', () => {
  const open = async (referral: Partial<Referral> = {}) => {
    const shown = show(referral);
    const card = await screen.findByRole('region', { name: 'What the repeat rule needs' });
    await shown.user.click(within(card).getByRole('button', { name: 'Change' }));
    return { ...shown, form: within(await screen.findByRole('dialog')) };
  };

  it('is shown, and saved from a form', async () => {
    const { user, bridge, form } = await open();
    expect(screen.getAllByText('Not recorded').length).toBeGreaterThan(0);
    await user.click(form.getByRole('radio', { name: 'Yes' }));
    await user.type(form.getByLabelText('Incident identified on'), '7/11/2026');
    await user.type(form.getByLabelText('Referred before in'), 'Eastmere');
    await user.type(form.getByLabelText('Referred there on'), '3/2/2026');
    await user.click(form.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(inputsOf(bridge, 'referrals.setRepeatFacts')).toEqual([
        {
          id: uuid(1),
          facts: {
            wouldBeCrime: 'yes',
            identifiedOn: '2026-11-07',
            otherArea: 'Eastmere',
            otherAreaReferredOn: '2026-02-03',
          },
        },
      ]),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('is not saved with dates that cannot be', async () => {
    const { user, bridge, form } = await open();
    await user.type(form.getByLabelText('Incident identified on'), '1/11/2026');
    await user.type(form.getByLabelText('Referred there on'), '3/2/2026');
    await user.click(form.getByRole('button', { name: 'Save' }));
    expect(form.getByText(/identified before it happened/)).toBeTruthy();
    expect(form.getByText(/Say which area/)).toBeTruthy();
    expect(inputsOf(bridge, 'referrals.setRepeatFacts')).toEqual([]);
  });

  it('stays as it is once the referral is decided', async () => {
    const { facts } = aReferral(1);
    show({ status: 'accepted', facts: { ...facts, otherArea: 'Eastmere', wouldBeCrime: 'no' } });
    const card = await screen.findByRole('region', { name: 'What the repeat rule needs' });
    expect(within(card).queryByRole('button')).toBeNull();
    expect(within(card).getByText('Eastmere; without its date it does not count')).toBeTruthy();
    expect(within(card).getByText('No')).toBeTruthy();
  });
});

describe('withdrawing', () => {
  it('asks why, and is taken back by Undo', async () => {
    const { user, bridge } = show();
    await user.click(await screen.findByRole('button', { name: 'Withdraw' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Withdraw' }));
    expect(inputsOf(bridge, 'referrals.withdraw')).toEqual([]);
    await user.type(dialog.getByRole('textbox'), 'Sent in error');
    await user.click(dialog.getByRole('button', { name: 'Withdraw' }));
    await waitFor(() =>
      expect(inputsOf(bridge, 'referrals.withdraw')).toEqual([
        { id: uuid(1), reason: 'Sent in error' },
      ]),
    );
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(inputsOf(bridge, 'referrals.reopen')).toEqual([{ id: uuid(1) }]));
  });

  it.each<[string, Partial<Referral>]>([
    ['returned', { status: 'returned' }],
    ['withdrawn already', { status: 'withdrawn' }],
    ['on an agenda', { status: 'accepted', meetingOn: '2026-11-26' }],
  ])('is not offered for one that is %s', async (_, referral) => {
    show(referral);
    await screen.findByRole('region', { name: 'Decision' });
    expect(screen.queryByRole('button', { name: 'Withdraw' })).toBeNull();
  });
});
