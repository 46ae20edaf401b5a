import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CasePage } from '../../../../src/renderer/pages/CasePage.tsx';
import { CasesPage } from '../../../../src/renderer/pages/CasesPage.tsx';
import type { CaseRecord, CaseSummary } from '../../../../src/shared/ipc/contract/cases.ts';
import type { Answers } from '../../../support/fake-bridge.ts';
import { inputsOf } from '../../../support/inputs-of.ts';
import { renderPage } from '../../../support/render-page.tsx';
import { openedBy } from '../../../support/start-answers.ts';
import { anAction } from '../actions/actions.ts';
import { aForum, aSummary } from '../referrals/referrals.ts';
import { recordAnswers } from '../record/record-answers.ts';
import { aCaseRecord } from './case-record.ts';
import { uuid } from '../../../support/uuid.ts';

const pair = {
  victim: { id: uuid(11), firstName: 'Olivia', surname: 'Bayley', dob: null },
  perpetrator: { id: uuid(12), firstName: 'Craig', surname: 'Khan', dob: null },
};

const aCase = (changes: Partial<CaseSummary> = {}): CaseSummary => ({
  id: uuid(1),
  number: 'M-0287',
  ...pair,
  referralCount: 2,
  lastReferredOn: '2026-10-28',
  hearingCount: 1,
  lastHeardOn: '2026-04-02',
  openActionCount: 4,
  ...changes,
});

const aRecord = (changes: Partial<CaseRecord> = {}): CaseRecord =>
  aCaseRecord({
    relationship: 'Ex-husband',
    safeContact: 'Weekdays 10 to 12, ask for the rota',
    hasPhone: true,
    childrenCount: 2,
    referrals: [aSummary(5)],
    ...changes,
  });

const showCase = (record: Partial<CaseRecord> = {}, changes: Answers = {}, tab = '') =>
  renderPage(
    <CasePage />,
    {
      'cases.get': () => aRecord(record),
      'cases.closures': () => [],
      'matching.ofCase': () => [],
      'forum.get': aForum,
      ...recordAnswers(),
      ...changes,
    },
    { path: '/cases/:id', at: `/cases/${uuid(1)}${tab}` },
  );

describe('the list of cases', () => {
  const show = (changes: Answers = {}) =>
    renderPage(
      <CasesPage />,
      { 'cases.list': () => ({ total: 1, rows: [aCase()] }), ...changes },
      { path: '/cases' },
    );

  it('opens a case by keyboard', async () => {
    const { user, address } = show();
    await screen.findByRole('link', { name: /Olivia Bayley/ });
    await user.keyboard('j{Enter}');
    await waitFor(() => expect(address()).toBe(`/cases/${uuid(1)}`));
  });

  it('opens a case by a click anywhere in its row', async () => {
    const { user, address } = show();
    await user.click(await screen.findByText('M-0287'));
    await waitFor(() => expect(address()).toBe(`/cases/${uuid(1)}`));
  });

  it('looks for words in main', async () => {
    const { user } = show({
      'cases.list': ({ search }) =>
        search === 'nobody' ? { total: 0, rows: [] } : { total: 1, rows: [aCase()] },
    });
    await user.type(await screen.findByRole('searchbox'), 'nobody');
    expect(await screen.findByText('No case matches these words.')).toBeTruthy();
  });

  it('turns back when its last page has become empty', async () => {
    let total = 51;
    const { user } = show({
      'cases.list': ({ offset }) => ({ total, rows: offset < total ? [aCase()] : [] }),
    });
    await screen.findByText('1 to 50 of 51');
    total = 50;
    await user.keyboard('{PageDown}');
    expect(await screen.findByRole('link', { name: /Olivia Bayley/ })).toBeTruthy();
  });
});

describe('a case', () => {
  it('says how to contact the victim safely, and leads to the referral to decide', async () => {
    showCase();
    expect(await screen.findByText('Weekdays 10 to 12, ask for the rota')).toBeTruthy();
    expect(screen.getByRole('link', { name: /Decide the referral/ }).getAttribute('href')).toBe(
      `/referrals/${uuid(5)}`,
    );
  });

  it('shows and hides the phone of the victim at V, for a holder of the key', async () => {
    const { user, bridge } = showCase(
      {},
      {
        'store.status': () => openedBy(),
        'confidential.reveal': () => ({ text: '07700 900142' }),
      },
    );
    await screen.findByRole('button', { name: 'Show phone of the victim' });
    await user.keyboard('v');
    expect(await screen.findByText('07700 900142')).toBeTruthy();
    await user.keyboard('v');
    await waitFor(() => expect(screen.queryByText('07700 900142')).toBeNull());
    expect(inputsOf(bridge, 'confidential.reveal')).toEqual([
      { caseId: uuid(1), value: { of: 'victim', field: 'phone' } },
    ]);
  });

  it('has no card of actions with nothing in it', async () => {
    showCase();
    await screen.findByRole('heading', { name: 'Referrals' });
    expect(screen.queryByRole('heading', { name: /actions/ })).toBeNull();
  });

  it('keeps open actions apart from finished ones', async () => {
    const referral = aSummary(5, { status: 'accepted' });
    const actions = [
      anAction(1, 0, { status: 'done', statusOn: '2020-01-10' }),
      anAction(2, 1),
      anAction(3, 2, { status: 'not-undertaken', statusNote: 'No officer' }),
    ];
    const { user } = showCase({ referrals: [referral], actions });
    await user.click(await screen.findByRole('tab', { name: /^Actions/ }));
    const open = within(await screen.findByRole('region', { name: 'Open actions' }));
    expect(open.getByText('Task 2')).toBeTruthy();
    expect(open.getByText('Task 3')).toBeTruthy();
    const finished = within(screen.getByRole('region', { name: 'Finished actions' }));
    expect(finished.getByText('Task 1')).toBeTruthy();
    expect(screen.getByText('2 actions overdue')).toBeTruthy();
    expect(screen.queryByRole('link', { name: /Decide/ })).toBeNull();
  });

  it('leads to the meetings at which it was heard', async () => {
    const hearing = {
      hearingId: uuid(21),
      meetingId: uuid(22),
      heldOn: '2026-04-02',
      outcome: 'heard' as const,
      outcomeNote: '',
      riskCount: 2,
      actionCount: 1,
    };
    showCase({ hearings: [hearing] }, {}, '?tab=hearings');
    const link = await screen.findByRole('link', { name: 'Meeting of 2 Apr 2026' });
    expect(link.getAttribute('href')).toBe(`/meetings/${uuid(22)}`);
    expect(screen.getByText('Heard, 2 risks, 1 action')).toBeTruthy();
  });
});
