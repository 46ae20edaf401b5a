import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ChangedSince } from '../../../../src/renderer/features/history/ChangedSince.tsx';
import type { ChangeSince } from '../../../../src/shared/ipc/contract/history.ts';
import { AppError } from '../../../../src/shared/ipc/result.ts';
import type { Answers } from '../../../support/fake-bridge.ts';
import { inputsOf } from '../../../support/inputs-of.ts';
import { renderPage } from '../../../support/render-page.tsx';
import { uuid } from '../../../support/uuid.ts';

const aChange = (given: Partial<ChangeSince> = {}): ChangeSince => ({
  at: '2025-11-04T10:05:00.000Z',
  userName: 'R. Hargreaves',
  sentence: 'Order or bail recorded',
  what: 'Restraining order',
  times: 1,
  opens: { page: 'entry', id: uuid(5) },
  ...given,
});

const told = {
  lastLookedAt: '2025-11-03T09:00:00.000Z',
  more: 0,
  changes: [
    aChange({ times: 3 }),
    aChange({
      userName: null,
      sentence: 'Accepted a referral',
      what: 'Referral of M-0001',
      opens: { page: 'referral', id: uuid(6) },
    }),
    aChange({ sentence: 'Closed a case to users', what: 'Case M-0001', opens: null }),
  ],
};

const show = (changes: Answers = {}) =>
  renderPage(<ChangedSince caseId={uuid(1)} />, { 'history.since': () => told, ...changes });

const open = async (changes: Answers = {}) => {
  const page = show(changes);
  await page.user.click(await screen.findByRole('button', { name: /^Show 3 changes/ }));
  return { ...page, drawer: await screen.findByRole('dialog') };
};

describe('what changed since the viewer looked', () => {
  it('is one line that says how much and since when, and asks by the case alone', async () => {
    const { bridge } = show();
    expect(await screen.findByText('3 changes since you last looked, Mon 3 Nov 2025')).toBeTruthy();
    expect(inputsOf(bridge, 'history.since')).toEqual([{ caseId: uuid(1) }]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it.each([
    ['at the first look', { lastLookedAt: null, changes: [], more: 0 }],
    ['where nothing was changed', { ...told, changes: [] }],
  ])('says nothing %s', async (_name, answer) => {
    const { bridge } = show({ 'history.since': () => answer });
    await waitFor(() => expect(inputsOf(bridge, 'history.since')).toHaveLength(1));
    expect(screen.queryByText(/since you last looked/)).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('counts those that are not told one by one, and says so', async () => {
    const { user } = show({ 'history.since': () => ({ ...told, more: 4 }) });
    await user.click(await screen.findByRole('button', { name: /^Show 7 changes/ }));
    expect(await screen.findByText('and 4 more changes; the audit has them all')).toBeTruthy();
  });

  it('tells of each who, when, what and how often, and opens what has a page', async () => {
    const { drawer, user, address } = await open();
    const rows = within(drawer).getAllByRole('listitem');
    expect(rows.map((row) => row.textContent)).toEqual([
      'Order or bail recordedRestraining orderR. Hargreaves, Tue 4 Nov 2025, 10:05, changed 3 timesHistory',
      'Accepted a referralReferral of M-0001Nobody was in, Tue 4 Nov 2025, 10:05Open the referral',
      'Closed a case to usersCase M-0001R. Hargreaves, Tue 4 Nov 2025, 10:05',
    ]);
    await user.click(within(drawer).getByRole('link', { name: 'Open the referral' }));
    expect(address()).toBe(`/referrals/${uuid(6)}`);
  });

  it('shows the history of an entry, and the list again after it', async () => {
    const recorded = { at: '2025-11-04T10:05:00.000Z', userName: 'R. Hargreaves' };
    const { drawer, user, bridge } = await open({
      'history.ofEntry': () => ({ recorded, changes: [] }),
    });
    await user.click(within(drawer).getByRole('button', { name: 'History of Restraining order' }));
    expect(await screen.findByRole('dialog', { name: 'History: Restraining order' })).toBeTruthy();
    expect(inputsOf(bridge, 'history.ofEntry')).toEqual([{ entryId: uuid(5) }]);
    await user.keyboard('{Escape}');
    expect(await screen.findByText('Accepted a referral')).toBeTruthy();
  });

  it('says what failed and asks again', async () => {
    let isDown = true;
    const { user } = show({
      'history.since': () => {
        if (isDown) throw new AppError('conflict', 'It could not be read.');
        return told;
      },
    });
    expect((await screen.findByRole('alert')).textContent).toContain('It could not be read.');
    isDown = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/^3 changes since/)).toBeTruthy();
  });
});
