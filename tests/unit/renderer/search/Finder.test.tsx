import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Finder } from '../../../../src/renderer/features/search/Finder.tsx';
import { finder } from '../../../../src/renderer/features/search/finder-store.ts';
import type { Found } from '../../../../src/shared/ipc/contract/cases.ts';
import { renderPage } from '../../../support/render-page.tsx';

const hit = (kind: Found['kind'], title: string): Found => ({
  kind,
  id: crypto.randomUUID(),
  title,
  note: 'M-0001',
});

const openFinder = async (found: Found[]) => {
  const onShowKeys = vi.fn<() => void>();
  const page = renderPage(<Finder onShowKeys={onShowKeys} />, { 'search.find': () => found });
  await page.user.keyboard('{Control>}k{/Control}');
  await screen.findByRole('dialog', { name: 'Find' });
  return { ...page, onShowKeys };
};

describe('the finder', () => {
  afterEach(() => finder.close());

  it('opens the first record found by Enter', async () => {
    const found = hit('case', 'Grace Oakley and Philip Sheppard');
    const { user, address } = await openFinder([found, hit('meeting', 'Meeting at Oakley')]);

    await user.keyboard('oak');
    await screen.findByText('Grace Oakley and Philip Sheppard');
    await user.keyboard('{Enter}');

    await waitFor(() => expect(address()).toBe(`/cases/${found.id}`));
  });

  it('goes to a place without asking main when nothing is typed', async () => {
    const { user, address, bridge } = await openFinder([]);

    await user.click(await screen.findByText('Meetings'));

    await waitFor(() => expect(address()).toBe('/meetings'));
    expect(bridge.calls).toEqual([]);
  });

  it('shows the keys', async () => {
    const { user, onShowKeys } = await openFinder([]);

    await user.click(await screen.findByText('Keys'));

    expect(onShowKeys).toHaveBeenCalledOnce();
  });

  it('says that nothing is found', async () => {
    const { user } = await openFinder([]);

    await user.keyboard('zzz');

    expect(await screen.findByText('Nothing found for “zzz”')).toBeDefined();
  });
});
