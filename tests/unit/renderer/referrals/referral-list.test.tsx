import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ReferralsPage } from '../../../../src/renderer/pages/ReferralsPage.tsx';
import { AppError } from '../../../../src/shared/ipc/result.ts';
import type { Answers } from '../../../support/fake-bridge.ts';
import { inputsOf } from '../../../support/inputs-of.ts';
import { renderPage } from '../../../support/render-page.tsx';
import { aVerdict } from '../../../support/a-verdict.ts';
import { aSummary } from './referrals.ts';
import { uuid } from '../../../support/uuid.ts';

const answers = (changes: Answers = {}): Answers => ({
  'referrals.counts': () => ({ received: 3, accepted: 72, returned: 1, withdrawn: 0, held: 0 }),
  'referrals.list': () => ({ total: 3, rows: [aSummary(1), aSummary(2), aSummary(3)] }),
  ...changes,
});

const show = (changes: Answers = {}) =>
  renderPage(<ReferralsPage />, answers(changes), { path: '/referrals' });

const rowOf = async (name: RegExp): Promise<HTMLElement> => {
  const row = (await screen.findByRole('link', { name })).closest('tr');
  if (row === null) throw new Error('The link stands in no row');
  return row;
};

describe('the list of referrals', () => {
  it('shows why each may be heard, with the reason in words and no address', async () => {
    const repeat = aVerdict({ outcome: 'repeat', reason: 'Incident 2 Nov; last referral 4 Aug' });
    const criteria = [{ criterion: 'repeat' as const, reason: repeat.reason }];
    show({
      'referrals.list': () => ({ total: 1, rows: [aSummary(1, { repeat, criteria })] }),
    });
    const row = within(await rowOf(/Smythe1/));
    expect(row.getByText('Repeat')).toBeTruthy();
    expect(row.getByText('Incident 2 Nov; last referral 4 Aug')).toBeTruthy();
  });

  it('counts what waits in the tabs', async () => {
    show();
    expect(await screen.findByRole('tab', { name: /To decide\s*3/ })).toBeTruthy();
    expect(screen.getByRole('tab', { name: /All\s*76/ })).toBeTruthy();
  });

  it('moves through the rows by J and K and opens one with Enter', async () => {
    const { user, address } = show();
    await rowOf(/Smythe1/);
    await user.keyboard('jjk{Enter}');
    await waitFor(() => expect(address()).toBe(`/referrals/${uuid(1)}`));
  });

  it('opens the first referral to decide with D, but not while somebody types', async () => {
    const { user, address } = show();
    await screen.findByRole('button', { name: 'Decide next' });
    await user.type(screen.getByRole('searchbox'), 'd');
    expect(address()).toBe('/referrals');
    await user.clear(screen.getByRole('searchbox'));
    screen.getByRole('searchbox').blur();
    await user.keyboard('d');
    await waitFor(() => expect(address()).toBe(`/referrals/${uuid(1)}`));
  });

  it('accepts the selected that meet a criterion, tells the result and takes it back', async () => {
    const { user, bridge } = show({
      'referrals.acceptAll': ({ ids }) => ({
        accepted: ids.slice(0, 1),
        possibleRepeats: [],
        left: ids.slice(1),
      }),
      'referrals.reopen': () => undefined,
    });
    await rowOf(/Smythe1/);
    await user.keyboard('j j ');
    expect(screen.getByText('2 selected')).toBeTruthy();
    await user.keyboard('a');
    expect(
      await screen.findByText('1 referral accepted. 1 left to decide: it meets no criterion.'),
    ).toBeTruthy();
    expect(inputsOf(bridge, 'referrals.acceptAll')).toEqual([{ ids: [uuid(1), uuid(2)] }]);
    expect(screen.queryByText('2 selected')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(inputsOf(bridge, 'referrals.reopen')).toEqual([{ id: uuid(1) }]));
  });

  it('says before several are accepted that somebody has still to look', async () => {
    const rows = [aSummary(1), aSummary(2, { mayBeKnown: true }), aSummary(3)];
    const { user } = show({ 'referrals.list': () => ({ total: 3, rows }) });
    expect(within(await rowOf(/Smythe2/)).getByText('Seen before?')).toBeTruthy();
    expect(within(await rowOf(/Smythe1/)).queryByText('Seen before?')).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: 'Select M-0001' }));
    expect(screen.queryByText(/look first/)).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: 'Select M-0002' }));
    expect(screen.getByText('1 referral with “Seen before?” open: look first')).toBeTruthy();
  });

  it('turns pages in main and says which rows it shows', async () => {
    const { user, bridge } = show({
      'referrals.list': ({ offset }) => ({
        total: 20_000,
        rows: [aSummary(1, { reference: String(offset) })],
      }),
    });
    expect(await screen.findByText('1 to 50 of 20,000')).toBeTruthy();
    await user.keyboard('{PageDown}');
    expect(await screen.findByText('51 to 100 of 20,000')).toBeTruthy();
    expect(inputsOf(bridge, 'referrals.list')).toContainEqual(
      expect.objectContaining({ offset: 50, limit: 50 }),
    );
  });

  it('looks for words in main and keeps them out of the address', async () => {
    const { user, bridge, address } = show();
    await user.type(await screen.findByRole('searchbox'), 'Smythe');
    await waitFor(() =>
      expect(inputsOf(bridge, 'referrals.list')).toContainEqual(
        expect.objectContaining({ search: 'Smythe', offset: 0 }),
      ),
    );
    expect(address()).toBe('/referrals');
  });

  it('shows what was decided outside the tab of those to decide', async () => {
    const { user } = show({
      'referrals.list': ({ status }) => ({
        total: 1,
        rows: [
          status === 'accepted'
            ? aSummary(7, { status: 'accepted', meetingOn: '2026-11-26' })
            : aSummary(1),
        ],
      }),
    });
    await user.click(await screen.findByRole('tab', { name: /Accepted/ }));
    const row = within(await rowOf(/Smythe7/));
    expect(row.getByText('Accepted')).toBeTruthy();
    expect(row.getByText(/listed Thu 26 Nov/)).toBeTruthy();
    expect(row.queryByRole('checkbox')).toBeNull();
  });

  it('says in one sentence that nothing waits, and offers the import', async () => {
    show({ 'referrals.list': () => ({ total: 0, rows: [] }) });
    expect(await screen.findByText('No referrals to decide.')).toBeTruthy();
    expect(screen.getAllByRole('link', { name: 'Import a list' })).toHaveLength(2);
    expect(screen.queryByRole('button', { name: 'Decide next' })).toBeNull();
  });

  it('says what failed and tries again', async () => {
    let isBroken = true;
    const { user } = show({
      'referrals.list': ({ limit }) => {
        if (isBroken && limit === 50) throw new AppError('disk-full', 'The disk is full.');
        return { total: 1, rows: [aSummary(1)] };
      },
    });
    expect(await screen.findByRole('alert')).toBeTruthy();
    isBroken = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('link', { name: /Smythe1/ })).toBeTruthy();
  });
});
