import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { TodayView } from '../../../../src/renderer/features/today/TodayView.tsx';
import type { MeetingSummary } from '../../../../src/shared/domain/meeting.ts';
import type { ReferralSummary } from '../../../../src/shared/domain/referral.ts';
import type { Today } from '../../../../src/shared/ipc/contract/today.ts';
import { AppError } from '../../../../src/shared/ipc/result.ts';
import { renderPage } from '../../../support/render-page.tsx';
import { aToday } from '../../../support/start-answers.ts';
import { aVerdict } from '../../../support/a-verdict.ts';

const aReferral = (surname: string): ReferralSummary => ({
  id: crypto.randomUUID(),
  caseId: crypto.randomUUID(),
  caseNumber: 'M-0001',
  reference: '',
  receivedOn: '2026-11-06',
  agencyName: 'Police',
  victim: { id: crypto.randomUUID(), firstName: 'Grace', surname, dob: null },
  perpetrator: { id: crypto.randomUUID(), firstName: 'Philip', surname: 'Sheppard', dob: null },
  childrenCount: 0,
  assessmentYes: 16,
  criteria: [{ criterion: 'visible-high-risk', reason: '16 of 24 yes, limit 14' }],
  repeat: aVerdict(),
  status: 'received',
  mayBeKnown: false,
  decisionReason: '',
  meetingOn: null,
});

const meeting: MeetingSummary = {
  id: '0d6c6c2e-63f1-4c5c-8f0a-6f0d0a1b2c3d',
  heldOn: '2026-11-12',
  startsAt: '09:30',
  endsAt: '12:45',
  place: 'Civic Centre 2',
  status: 'planned',
  caseCount: 15,
  actionCount: 0,
};

const showToday = (given: Partial<Today>) =>
  renderPage(<TodayView />, { 'today.get': () => aToday(given) });

const filledButtons = (): string[] =>
  screen
    .queryAllByRole('link')
    .filter((link) => link.matches('[class*="Button-root"]:not([data-variant="default"])'))
    .map((link) => link.textContent ?? '');

describe('Today', () => {
  it('shows each referral to decide with why it may be heard', async () => {
    showToday({ referralsToDecide: [aReferral('Oakley')], referralsToDecideCount: 9 });

    expect(await screen.findByText('Grace Oakley')).toBeDefined();
    expect(screen.getByText('16 yes')).toBeDefined();
    expect(screen.getByText('16 of 24 yes, limit 14')).toBeDefined();
    expect(screen.getByRole('link', { name: '8 more to decide' })).toBeDefined();
  });

  it('opens the next referral on D', async () => {
    const referral = aReferral('Oakley');
    const { user, address } = showToday({
      referralsToDecide: [referral, aReferral('Davies')],
      referralsToDecideCount: 2,
    });

    await screen.findByText('Grace Oakley');
    await user.keyboard('d');

    await waitFor(() => expect(address()).toBe(`/referrals/${referral.id}`));
  });

  it('walks the rows by J and opens one by Enter', async () => {
    const davies = aReferral('Davies');
    const { user, address } = showToday({
      referralsToDecide: [aReferral('Oakley'), davies],
      referralsToDecideCount: 2,
    });

    await screen.findByText('Grace Oakley');
    await user.keyboard('jj{Enter}');

    await waitFor(() => expect(address()).toBe(`/referrals/${davies.id}`));
  });

  it('counts the overdue actions of each agency', async () => {
    showToday({
      overdueByAgency: [
        {
          agencyId: crypto.randomUUID(),
          agencyName: 'Housing',
          noUpdate: 4,
          notUndertaken: 2,
          oldestDays: 19,
        },
      ],
    });

    expect(await screen.findByText('Housing')).toBeDefined();
    expect(screen.getByText(/4 without an update, 2 not undertaken/)).toBeDefined();
    expect(screen.getByText('oldest 19 days')).toBeDefined();
  });

  it('has one filled button: running the meeting on its day, deciding before', async () => {
    const toDecide = { referralsToDecide: [aReferral('Oakley')], referralsToDecideCount: 1 };
    showToday({ ...toDecide, nextMeeting: meeting });
    await screen.findByText('Next meeting, in 3 days');
    expect(filledButtons()).toEqual(['Decide nextD']);
  });

  it('offers to run the meeting on its day before all else', async () => {
    showToday({
      today: '2026-11-12',
      referralsToDecide: [aReferral('Oakley')],
      referralsToDecideCount: 1,
      nextMeeting: meeting,
    });

    await screen.findByText('Next meeting, today');

    expect(filledButtons()).toEqual(['Run the meeting']);
  });

  it('leads to the minutes once the meeting is held, and does not call them late', async () => {
    const held = { ...meeting, status: 'in-progress' } as const;
    showToday({ today: '2026-11-12', nextMeeting: held, minutesDue: [held] });

    expect(await screen.findByText('Meeting held')).toBeDefined();
    expect(filledButtons()).toEqual(['Finalise the minutes']);
    expect(screen.queryByText(/minutes due/i)).toBeNull();
  });

  it('leads to the actions and the Word copy once the minutes are final', async () => {
    showToday({ justFinal: { ...meeting, status: 'finalised', actionCount: 24 } });

    const actions = await screen.findByRole('link', { name: /24 actions agreed/ });
    expect(actions.getAttribute('href')).toBe('/actions');
    expect(screen.getByRole('link', { name: /The minutes are final/ }).getAttribute('href')).toBe(
      `/meetings/${meeting.id}/minutes`,
    );
  });

  it.each([
    [{ areReviewsDue: true }, 'Cases are due for review'],
    [{ areReviewsDue: true, toConfirmCount: 3 }, '3 cases proposed to be destroyed'],
  ])('leads to retention: %j', async (given, words) => {
    showToday(given);
    const link = await screen.findByRole('link', { name: new RegExp(words) });
    expect(link.getAttribute('href')).toBe('/retention');
  });

  it('says that nothing waits instead of showing empty cards', async () => {
    showToday({});

    expect(await screen.findByText(/Nothing is late/)).toBeDefined();
    expect(screen.queryByRole('heading', { level: 2 })).toBeNull();
    expect(filledButtons()).toEqual(['Import a list']);
  });

  it('says in a sentence what failed and tries again', async () => {
    let isFailing = true;
    const { user } = renderPage(<TodayView />, {
      'today.get': () => {
        if (isFailing) throw new AppError('store-damaged', '');
        return aToday();
      },
    });

    expect((await screen.findByRole('alert')).textContent).toMatch(/damaged/);
    isFailing = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await screen.findByText(/Nothing is late/)).toBeDefined();
  });
});
