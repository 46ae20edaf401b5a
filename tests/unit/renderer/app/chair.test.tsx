import { cleanup, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { describe, expect, it } from 'vitest';
import { MeetingsPage } from '../../../../src/renderer/pages/MeetingsPage.tsx';
import { ReferralsPage } from '../../../../src/renderer/pages/ReferralsPage.tsx';
import { ReportsPage } from '../../../../src/renderer/pages/ReportsPage.tsx';
import { SettingsPage } from '../../../../src/renderer/pages/SettingsPage.tsx';
import { TodayPage } from '../../../../src/renderer/pages/TodayPage.tsx';
import type { Answers } from '../../../support/fake-bridge.ts';
import { renderPage } from '../../../support/render-page.tsx';
import { aToday } from '../../../support/start-answers.ts';
import { aDecision, aPair, noMatches } from '../matching/matches.ts';
import { uuid } from '../../../support/uuid.ts';
import { SeenBefore } from '../../../../src/renderer/features/matching/SeenBefore.tsx';
import type { Role } from '../../../../src/shared/domain/access/user.ts';
import { aForum, aReferral } from '../referrals/referrals.ts';

const none = { total: 0, rows: [] };
const answers: Answers = {
  'today.get': () => aToday(),
  'referrals.list': () => none,
  'referrals.counts': () => ({ received: 0, accepted: 0, returned: 0, withdrawn: 0, held: 0 }),
  'meetings.list': () => none,
  'incidents.lists': () => none,
  'reports.repeatVictims': () => ({ period: null, years: [], report: null }),
  'forum.get': aForum,
  'forum.lists': () => ({ bands: {}, tools: {} }),
  'agencies.list': () => [],
};

/** A page, what tells that it is there, and what only a coordinator finds on it. */
const pages: [string, () => ReactElement, RegExp, RegExp][] = [
  ['Today', TodayPage, /No meeting is planned/, /Import a list|Plan a meeting/],
  ['Referrals', ReferralsPage, /No referrals/, /Import a list/],
  ['Meetings', MeetingsPage, /No meetings/, /New meeting/],
  ['Reports', ReportsPage, /No incident list/, /Import a list/],
  ['Settings', SettingsPage, /Confidentiality statement/, /Add agency/],
];

describe.each(pages)('%s', (_name, Page, there, coordinators) => {
  const offered = (): string[] =>
    [...screen.queryAllByRole('link'), ...screen.queryAllByRole('button')]
      .map((control) => control.textContent ?? '')
      .filter((words) => coordinators.test(words));

  it('offers a coordinator what only they may do', async () => {
    renderPage(<Page />, answers);
    await screen.findAllByText(there, undefined, { timeout: 20_000 });
    expect(offered().length).toBeGreaterThan(0);
  });

  it('offers a chair nothing that would be refused', async () => {
    renderPage(<Page />, answers, { viewer: { role: 'chair' } });
    await screen.findAllByText(there, undefined, { timeout: 20_000 });
    expect(offered()).toEqual([]);
  });
});

it('shows a chair whom somebody may be, and leaves the joining of records to others', async () => {
  const matches = {
    ...noMatches,
    pairs: [aPair()],
    decisions: [aDecision({ verdict: 'different' as const })],
    shared: { victim: true, perpetrator: false },
  };
  const show = (role: Role): void => {
    renderPage(
      <SeenBefore referralId={uuid(1)} />,
      { 'referrals.get': () => aReferral(1), 'matching.ofReferral': () => matches },
      { viewer: { role } },
    );
  };
  const decisions = /^(Same two people|Different|Undo|Not the same person)/;
  show('coordinator');
  await screen.findByRole('group', { name: 'Matches' });
  expect(screen.getAllByRole('button', { name: decisions }).length).toBeGreaterThan(2);
  cleanup();
  show('chair');
  await screen.findByRole('group', { name: 'Matches' });
  expect(screen.queryAllByRole('button', { name: decisions })).toEqual([]);
});

it('shows a chair the settings as text', async () => {
  renderPage(<SettingsPage />, answers, { viewer: { role: 'chair' } });
  expect(await screen.findByText('The coordinator changes them')).toBeDefined();
  await screen.findByText('Marking', undefined, { timeout: 20_000 });
  expect(screen.queryAllByRole('textbox')).toEqual([]);
});

it('shows a representative how the window looks, and no settings of the forum', async () => {
  const { bridge } = renderPage(<SettingsPage />, answers, { viewer: { role: 'representative' } });
  expect(await screen.findByText('Text size')).toBeDefined();
  expect(bridge.calls.map(({ name }) => name)).toEqual(['window.protection']);
});
