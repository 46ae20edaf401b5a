import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CaseView } from '../../../../src/renderer/features/cases/CaseView.tsx';
import type { CaseReader } from '../../../../src/shared/ipc/contract/cases.ts';
import { AppError } from '../../../../src/shared/ipc/result.ts';
import type { Answers } from '../../../support/fake-bridge.ts';
import { inputsOf } from '../../../support/inputs-of.ts';
import { renderPage } from '../../../support/render-page.tsx';
import { uuid } from '../../../support/uuid.ts';
import { aForum, aSummary } from '../referrals/referrals.ts';
import { aCaseRecord } from './case-record.ts';

const me = '7d9f7a52-6f5e-4b53-8a36-0f6a1d1b2c01';
const caseId = uuid(1);

const record = aCaseRecord({ id: caseId, relationship: 'Ex-husband', referrals: [aSummary(5)] });

const readers = (closure: CaseReader['closure'] = null): CaseReader[] => [
  { userId: me, name: 'Joanne Lowe', role: 'coordinator', agencyName: '', closure: null },
  { userId: uuid(21), name: 'Karen Hill', role: 'chair', agencyName: '', closure },
  { userId: uuid(22), name: 'Tom Iqbal', role: 'representative', agencyName: 'Housing', closure },
];
const closure = {
  reason: 'Conflict of interest: her sister',
  closedBy: 'Joanne Lowe',
  closedAt: '2026-11-03T09:00:00Z',
};

const noSlots = {
  adding: () => null,
  joining: () => null,
  changed: null,
  flags: null,
  chronology: null,
  relations: null,
  contact: null,
  documents: null,
  retention: null,
  joined: null,
  apart: null,
  inShort: null,
  riskAndNeeds: null,
  peopleAndContact: null,
};

const showCase = (given: CaseReader[] = readers(), changes: Answers = {}) =>
  renderPage(
    <CaseView id={caseId} slots={noSlots} />,
    {
      'cases.get': () => record,
      'cases.closures': () => given,
      'forum.get': aForum,
      'cases.close': () => {},
      'cases.reopen': () => {},
      ...changes,
    },
    { path: '/cases/:id', at: `/cases/${caseId}` },
  );

const openDialog = async ({ user }: ReturnType<typeof showCase>): Promise<HTMLElement> => {
  await user.click(await screen.findByRole('button', { name: 'Close to…' }));
  return screen.findByRole('dialog');
};

describe('closing a case', () => {
  it('asks who and why, and offers to take it back', async () => {
    const page = showCase();
    const dialog = await openDialog(page);
    await page.user.click(within(dialog).getByLabelText('Karen Hill, chair'));
    await page.user.click(within(dialog).getByLabelText('Tom Iqbal, Housing'));
    await page.user.type(within(dialog).getByLabelText('In a few words'), 'her sister');
    await page.user.click(within(dialog).getByRole('button', { name: 'Close to 2 people' }));
    await page.user.click(await screen.findByRole('button', { name: 'Undo' }));
    const userIds = [uuid(21), uuid(22)];
    await waitFor(() =>
      expect(inputsOf(page.bridge, 'cases.reopen')).toEqual([{ caseId, userIds }]),
    );
    expect(inputsOf(page.bridge, 'cases.close')).toEqual([
      { caseId, userIds, reason: 'Conflict of interest: her sister' },
    ]);
  });

  it('wants somebody, and words for another reason', async () => {
    const page = showCase();
    const dialog = await openDialog(page);
    await page.user.click(within(dialog).getByRole('button', { name: 'Close it' }));
    expect(within(dialog).getByText('Choose somebody')).toBeDefined();
    await page.user.click(within(dialog).getByLabelText('Karen Hill, chair'));
    await page.user.click(within(dialog).getByRole('radio', { name: 'Another reason' }));
    await page.user.click(within(dialog).getByRole('button', { name: 'Close to 1 person' }));
    expect(within(dialog).getByText('Say why')).toBeDefined();
    expect(inputsOf(page.bridge, 'cases.close')).toEqual([]);
  });

  it('says to whoever declares their own conflict that they leave it, and leaves it', async () => {
    const page = showCase();
    const dialog = await openDialog(page);
    await page.user.click(within(dialog).getByLabelText('Joanne Lowe, coordinator (you)'));
    expect(within(dialog).getByText(/You will not see this case any more/)).toBeDefined();
    await page.user.click(within(dialog).getByRole('button', { name: 'Close to 1 person' }));
    await waitFor(() => expect(page.address()).toBe('/cases'));
  });

  it('says in its place why main refused', async () => {
    const page = showCase(readers(), {
      'cases.close': () => {
        throw new AppError('conflict', 'A coordinator or chair must be left.');
      },
    });
    const dialog = await openDialog(page);
    await page.user.click(within(dialog).getByLabelText('Karen Hill, chair'));
    await page.user.click(within(dialog).getByRole('button', { name: 'Close to 1 person' }));
    expect((await within(dialog).findByRole('alert')).textContent).toContain('must be left');
  });
});

describe('a closed case', () => {
  it('says to whom it is closed, why and by whom, and opens again with an undo', async () => {
    const { user, bridge } = showCase(readers(closure));
    expect(await screen.findByText('Closed to 2 people')).toBeDefined();
    const list = screen.getByRole('list', { name: 'Closed to' });
    expect(list.textContent).toContain('Karen Hill, chair: Conflict of interest: her sister');
    await user.click(screen.getByRole('button', { name: 'Open again to Karen Hill' }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect(inputsOf(bridge, 'cases.close')).toEqual([
        { caseId, userIds: [uuid(21)], reason: closure.reason },
      ]),
    );
  });
});
