import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { SearchView } from '../../../../src/renderer/features/search/SearchView.tsx';
import type { Found } from '../../../../src/shared/domain/search/found.ts';
import { plainText } from '../../../../src/shared/domain/search/marked-text.ts';
import { noFilter, type SavedFilter } from '../../../../src/shared/domain/search/search-filter.ts';
import type { Answers } from '../../../support/fake-bridge.ts';
import { renderPage } from '../../../support/render-page.tsx';

const action = (title: string): Found => ({
  key: `action ${title}`,
  kind: 'action',
  by: 'words',
  title: plainText(title),
  note: 'M-0001, open, due 1 Dec 2026',
  why: [{ text: 'lock', isMarked: true }],
  opens: { page: 'case', id: crypto.randomUUID() },
});

const answers = (given: Answers = {}): Answers => ({
  'agencies.list': () => [],
  'search.filters': () => [],
  'search.list': ({ filter }) => ({
    found: filter.kind === 'action' ? [action('Action for Housing')] : [],
    next: null,
  }),
  ...given,
});

const show = (given: Answers = {}, viewer = {}) =>
  renderPage(<SearchView />, answers(given), { path: '/search', viewer });

const type = async (user: ReturnType<typeof show>['user'], text: string): Promise<void> =>
  user.type(screen.getByRole('searchbox', { name: 'Words to look for' }), text);

describe('the page of a search', () => {
  it('asks for nothing before something is typed', () => {
    const { bridge } = show();
    expect(screen.getByText(/Type a name, a number/)).toBeDefined();
    expect(bridge.calls.filter(({ name }) => name === 'search.list')).toEqual([]);
  });

  it('shows each kind, and says of which nothing was found', async () => {
    const { user } = show();
    await type(user, 'lock');
    const actions = await screen.findByRole('region', { name: 'Actions' });
    expect(await within(actions).findByRole('link', { name: 'Action for Housing' })).toBeDefined();
    const people = screen.getByRole('region', { name: 'People' });
    expect(within(people).getByText('nothing has these words')).toBeDefined();
  });

  it('narrows by kind, and by the status of actions', async () => {
    const { user, bridge } = show();
    await type(user, 'lock');
    await user.click(await screen.findByRole('radio', { name: 'Actions' }));
    await user.click(screen.getByRole('combobox', { name: 'Status of actions' }));
    await user.click(await screen.findByRole('option', { name: 'Open' }));
    await waitFor(() =>
      expect(bridge.calls.at(-1)?.input).toEqual({
        filter: { ...noFilter, text: 'lock', kind: 'action', status: 'open' },
        after: null,
      }),
    );
    expect(screen.queryByRole('region', { name: 'People' })).toBeNull();
  });

  it('goes on by itself while nothing was found yet', async () => {
    const { user } = show({
      'search.list': ({ filter, after }) => {
        if (filter.kind !== 'action') return { found: [], next: null };
        return after === null
          ? { found: [], next: '0:4096' }
          : { found: [action('An old one')], next: null };
      },
    });
    await type(user, 'lock');
    expect(await screen.findByRole('link', { name: 'An old one' })).toBeDefined();
  });

  it('shows a representative cases and actions alone', async () => {
    const { user } = show({}, { role: 'representative', agencyId: crypto.randomUUID() });
    await type(user, 'lock');
    await screen.findByRole('link', { name: 'Action for Housing' });
    const regions = screen
      .getAllByRole('region')
      .map((each) => each.querySelector('h2')?.textContent);
    expect(regions).toEqual(['Cases', 'Actions']);
  });
});

describe('saved filters', () => {
  const kept = (): SavedFilter[] => [
    {
      id: '5b1c5a4e-6f0e-4f5e-9f34-8b1e3b7f0a11',
      name: 'Weapons',
      filter: { ...noFilter, text: 'knife', kind: 'note' },
    },
  ];

  it('are saved under a name', async () => {
    const saved: SavedFilter[] = [];
    const { user } = show({ 'search.saveFilter': (filter) => void saved.push(filter) });
    expect(screen.getByRole('button', { name: 'Save this filter' })).toHaveProperty(
      'disabled',
      true,
    );
    await type(user, 'lock');
    await user.click(screen.getByRole('button', { name: 'Save this filter' }));
    await user.click(await screen.findByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Give the filter a name')).toBeDefined();
    await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Locks{Enter}');
    await waitFor(() =>
      expect(saved).toMatchObject([{ name: 'Locks', filter: { ...noFilter, text: 'lock' } }]),
    );
  });

  it('bring back what was looked for', async () => {
    const { user } = show({ 'search.filters': kept });
    await user.click(await screen.findByRole('button', { name: 'Saved filters' }));
    await user.click(await screen.findByRole('button', { name: 'Weapons' }));
    expect(await screen.findByDisplayValue('knife')).toBeDefined();
    expect(screen.getByRole('radio', { name: 'Notes' })).toHaveProperty('checked', true);
  });

  it('are removed, and come back by Undo', async () => {
    let filters = kept();
    const { user } = show({
      'search.filters': () => filters,
      'search.removeFilter': () => {
        filters = [];
      },
      'search.saveFilter': (filter) => {
        filters = [filter];
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Saved filters' }));
    await user.click(await screen.findByRole('button', { name: 'Remove Weapons' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Saved filters' })).toBeNull());
    await user.click(await screen.findByRole('button', { name: /Undo/ }));
    expect(await screen.findByRole('button', { name: 'Saved filters' })).toBeDefined();
  });
});
