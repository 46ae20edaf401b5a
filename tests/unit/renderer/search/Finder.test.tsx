import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Finder } from '../../../../src/renderer/features/search/Finder.tsx';
import { finder } from '../../../../src/renderer/features/search/finder-store.ts';
import { plainText } from '../../../../src/shared/domain/search/marked-text.ts';
import type { Found, FoundKind } from '../../../../src/shared/domain/search/found.ts';
import { noFilter } from '../../../../src/shared/domain/search/search-filter.ts';
import { AppError } from '../../../../src/shared/ipc/result.ts';
import type { Answers } from '../../../support/fake-bridge.ts';
import { renderPage } from '../../../support/render-page.tsx';

const hit = (kind: FoundKind, title: string, given: Partial<Found> = {}): Found => ({
  key: `${kind} ${title}`,
  kind,
  by: 'beginnings',
  title: plainText(title),
  note: 'M-0001',
  why: [],
  opens: { page: 'case', id: crypto.randomUUID() },
  ...given,
});

const finding = (found: Found[], isCutShort = false): Answers => ({
  'search.find': () => ({ found, isCutShort }),
  'search.filters': () => [],
});

const openFinder = async (answers: Answers) => {
  const onShowKeys = vi.fn<() => void>();
  const page = renderPage(<Finder onShowKeys={onShowKeys} />, answers);
  await page.user.keyboard('{Control>}k{/Control}');
  await screen.findByRole('dialog', { name: 'Find' });
  return { ...page, onShowKeys };
};

describe('the finder', () => {
  afterEach(() => finder.close());

  it('opens the first record found by Enter', async () => {
    const id = crypto.randomUUID();
    const grace = hit('person', 'Grace Oakley', { opens: { page: 'case', id } });
    const { user, address } = await openFinder(finding([grace, hit('case', 'M-0002')]));

    await user.keyboard('oak');
    await screen.findByText('Grace Oakley');
    await user.keyboard('{Enter}');

    await waitFor(() => expect(address()).toBe(`/cases/${id}`));
  });

  it('shows what is found by kind, with the found words marked', async () => {
    const why = [
      { text: 'Fit a ', isMarked: false },
      { text: 'lock', isMarked: true },
    ];
    const { user } = await openFinder(
      finding([hit('person', 'Ann Lockwood'), hit('action', 'Action for Housing', { why })]),
    );

    await user.keyboard('lock');

    await screen.findByText('Ann Lockwood');
    const dialog = screen.getByRole('dialog', { name: 'Find' });
    expect(within(dialog).getByText('lock').tagName).toBe('MARK');
  });

  it('opens nothing that answers what was typed before', async () => {
    let answerLater = (_answer: { found: Found[]; isCutShort: boolean }): void => {};
    const { user, address } = await openFinder({
      ...finding([]),
      'search.find': ({ text }) =>
        text === 'oak'
          ? { found: [hit('person', 'Grace Oakley')], isCutShort: false }
          : new Promise((resolve) => {
              answerLater = resolve;
            }),
    });
    await user.keyboard('oak');
    await screen.findByText('Grace Oakley');

    await user.keyboard('s{Enter}');
    expect(address()).toBe('/');

    const id = crypto.randomUUID();
    await waitFor(() => {
      answerLater({
        found: [hit('person', 'Ann Oaks', { opens: { page: 'case', id } })],
        isCutShort: false,
      });
      expect(screen.queryByText('Ann Oaks')).not.toBeNull();
    });
    await user.keyboard('{Enter}');
    await waitFor(() => expect(address()).toBe(`/cases/${id}`));
  });

  it('goes to a place without asking main when nothing is typed', async () => {
    const { user, address, bridge } = await openFinder({});

    await user.click(await screen.findByText('Meetings'));

    await waitFor(() => expect(address()).toBe('/meetings'));
    expect(bridge.calls).toEqual([]);
  });

  it('leads to all results, and says when older ones were left out', async () => {
    const { user, address } = await openFinder(finding([hit('note', 'Risk')], true));

    await user.keyboard('knife');
    await screen.findByText('Older ones were not looked through yet');
    await user.click(screen.getByText('Show all results'));

    await waitFor(() => expect(address()).toBe('/search'));
  });

  it('finds a saved filter by its name', async () => {
    const filter = { ...noFilter, text: 'knife', kind: 'note' as const };
    const { user, address } = await openFinder({
      ...finding([]),
      'search.filters': () => [{ id: crypto.randomUUID(), name: 'Weapons', filter }],
    });

    await user.keyboard('weap');
    await user.click(await screen.findByText('Weapons'));

    await waitFor(() => expect(address()).toBe('/search'));
  });

  it('shows the keys', async () => {
    const { user, onShowKeys } = await openFinder({});

    await user.click(await screen.findByText('Keys'));

    expect(onShowKeys).toHaveBeenCalledOnce();
  });

  it('says that nothing is found', async () => {
    const { user } = await openFinder(finding([]));

    await user.keyboard('zzz');

    expect(await screen.findByText('Nothing found for “zzz”')).toBeDefined();
  });

  it('says what went wrong', async () => {
    const { user } = await openFinder({
      ...finding([]),
      'search.find': () => {
        throw new AppError('disk-failed', 'The disk did not respond.');
      },
    });

    await user.keyboard('zzz');

    expect((await screen.findByRole('alert')).textContent).toBe('The disk did not respond.');
  });
});
