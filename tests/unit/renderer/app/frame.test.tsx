import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Allowed } from '../../../../src/renderer/app/Allowed.tsx';
import { Header } from '../../../../src/renderer/app/Header.tsx';
import { Home } from '../../../../src/renderer/app/Home.tsx';
import { KeySheet } from '../../../../src/renderer/app/KeySheet.tsx';
import { Rail } from '../../../../src/renderer/app/Rail.tsx';
import type { Role } from '../../../../src/shared/domain/access/user.ts';
import { renderPage } from '../../../support/render-page.tsx';
import { aStatus, aToday } from '../../../support/start-answers.ts';
import { aForum } from '../referrals/referrals.ts';
import { aCaseToResearch, someWork } from '../research/work.ts';

const answers = {
  'store.status': () => aStatus({ state: 'open' as const }),
  'forum.get': aForum,
  'today.get': () => aToday({ heldRowCount: 2 }),
  'work.get': () => someWork([aCaseToResearch(1), aCaseToResearch(2)]),
};

const asked = (bridge: ReturnType<typeof renderPage>['bridge']): string[] => [
  ...new Set(bridge.calls.map(({ name }) => name)),
];

describe('the rail', () => {
  const links = (role: Role): string[] => {
    renderPage(<Rail onShowKeys={() => {}} />, answers, { viewer: { role } });
    return screen
      .queryAllByRole('link')
      .map((link) => (link.textContent ?? '').replace(/^\d+/, ''));
  };

  it.each<[Role, string[]]>([
    [
      'coordinator',
      ['Today', 'Referrals', 'Meetings', 'Cases', 'Actions', 'Reports', 'Audit', 'Settings'],
    ],
    [
      'chair',
      ['Today', 'Referrals', 'Meetings', 'Cases', 'Actions', 'Reports', 'Audit', 'Settings'],
    ],
    ['auditor', ['Audit', 'Settings']],
    ['representative', ['My work', 'My actions', 'Research', 'Settings']],
  ])('leads a %s to their places and nowhere else', (role, labels) => {
    expect(links(role)).toEqual(labels);
  });

  it('asks for the day of nobody who may not see it', async () => {
    const viewer = { role: 'representative' } as const;
    const { bridge } = renderPage(<Rail onShowKeys={() => {}} />, answers, { viewer });
    expect(await screen.findByText(', 2 to research')).toBeDefined();
    expect(asked(bridge)).toEqual(['work.get']);
  });

  it('counts rows to mend among what waits', async () => {
    renderPage(<Rail onShowKeys={() => {}} />, answers);
    expect(await screen.findByText(', 2 to decide or mend')).toBeDefined();
  });
});

describe('the header', () => {
  it('says who is at work, and as what', async () => {
    renderPage(<Header />, answers, { viewer: { role: 'chair', name: 'Rachel Hargreaves' } });
    expect(await screen.findByText('Rachel Hargreaves')).toBeDefined();
    expect(screen.getByText('Chair')).toBeDefined();
    expect(screen.getByText('Find a person, case or meeting')).toBeDefined();
  });

  it('names the agency of a representative, and offers no search for people', async () => {
    renderPage(<Header />, answers, { viewer: { role: 'representative', name: 'Tom Iqbal' } });
    expect(await screen.findByText('Housing')).toBeDefined();
    expect(screen.queryByText('Find a person, case or meeting')).toBeNull();
    expect(screen.getByText('Find an action or a case')).toBeDefined();
  });
});

describe('home', () => {
  it.each<[Role, string]>([
    ['coordinator', '/today'],
    ['chair', '/today'],
    ['representative', '/work'],
  ])('of a %s is the first of their places', async (role, path) => {
    const { address } = renderPage(<Home />, {}, { viewer: { role } });
    await waitFor(() => expect(address()).toBe(path));
  });

  it('is where an address leads that is not for the role', async () => {
    const page = (
      <Allowed call="cases.get">
        <p>A case</p>
      </Allowed>
    );
    const viewer = { role: 'representative' } as const;
    const { address } = renderPage(page, {}, { path: '/cases/:id', at: '/cases/1', viewer });
    await waitFor(() => expect(address()).toBe('/'));
    expect(screen.queryByText('A case')).toBeNull();
  });
});

describe('the key sheet', () => {
  it('has the keys of the role', () => {
    renderPage(<KeySheet onClose={() => {}} />, {}, { viewer: { role: 'representative' } });
    expect(screen.getByText('My work, My actions, Research, Settings')).toBeDefined();
    expect(screen.queryByText(/Check a name/)).toBeNull();
  });
});
