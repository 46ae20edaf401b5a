import { screen, waitFor, within } from '@testing-library/react';
import { useEffect, type ReactElement } from 'react';
import { describe, expect, it } from 'vitest';
import { SharingBar } from '../../../../src/renderer/components/SharingBar.tsx';
import { ProtectionCard } from '../../../../src/renderer/features/window/ProtectionCard.tsx';
import { SharingCard } from '../../../../src/renderer/features/window/SharingCard.tsx';
import { followSharing } from '../../../../src/renderer/lib/sharing.ts';
import type { Protection } from '../../../../src/shared/ipc/contract/window.ts';
import { AppError } from '../../../../src/shared/ipc/result.ts';
import type { Answers } from '../../../support/fake-bridge.ts';
import { inputsOf } from '../../../support/inputs-of.ts';
import { renderPage } from '../../../support/render-page.tsx';

function Screen(): ReactElement {
  useEffect(followSharing, []);
  return (
    <>
      <SharingBar />
      <SharingCard />
      <ProtectionCard />
    </>
  );
}

const protectedWell: Protection = { disk: 'on', screen: 'protected' };

function show(protection: Protection = protectedWell, answers: Answers = {}) {
  const page = renderPage(<Screen />, {
    'window.protection': () => protection,
    'window.setSharing': ({ isShared }) => page.bridge.emit('window.sharing', { isShared }),
    ...answers,
  });
  return page;
}

const sharing = (): HTMLElement => screen.getByRole('switch', { name: /seen in a shared screen/ });

const bar = (): HTMLElement | null =>
  screen.queryByText('This window can be seen in a shared screen');

describe('sharing the screen', () => {
  it('is off until somebody wants it, and then says so until it is stopped', async () => {
    const { user, bridge } = show();
    expect(sharing()).toHaveProperty('checked', false);
    expect(bar()).toBeNull();

    await user.click(sharing());
    await waitFor(() => expect(bar()).not.toBeNull());
    expect(sharing()).toHaveProperty('checked', true);
    expect(screen.getByText('Off for now')).toBeDefined();

    await user.click(screen.getByRole('button', { name: 'Stop sharing' }));
    await waitFor(() => expect(bar()).toBeNull());
    expect(inputsOf(bridge, 'window.setSharing')).toEqual([
      { isShared: true },
      { isShared: false },
    ]);
  });

  it('ends on the screen when main ends it', async () => {
    const { user, bridge } = show();
    await user.click(sharing());
    await waitFor(() => expect(bar()).not.toBeNull());
    bridge.emit('window.sharing', { isShared: false });
    await waitFor(() => expect(sharing()).toHaveProperty('checked', false));
  });

  it('is not shown as begun where it is refused', async () => {
    const { user } = show(protectedWell, {
      'window.setSharing': () => {
        throw new AppError('locked', 'Casetable is locked. Unlock it first.');
      },
    });
    await user.click(sharing());
    await screen.findByText('Not shared');
    expect(sharing()).toHaveProperty('checked', false);
    expect(bar()).toBeNull();
  });
});

describe('what protects this computer', () => {
  it.each([
    [{ disk: 'on', screen: 'protected' }, ['On', 'On'], /lost or stolen/, /A camera still sees it/],
    [
      { disk: 'off', screen: 'not-protected' },
      ['Off', 'Off'],
      /Ask your IT team to encrypt/,
      /Linux cannot/,
    ],
    [
      { disk: 'unknown', screen: 'partly' },
      ['Not known', 'In part'],
      /Ask your IT team whether/,
      /macOS 15/,
    ],
  ] as const)(
    'says of %j what it is and what to ask for',
    async (protection, words, disk, seen) => {
      show(protection);
      const card = await screen.findByRole('region', { name: 'What protects this computer' });
      const rows = await within(card).findAllByRole('listitem');
      expect(rows.map((row, at) => within(row).getByText(words[at] ?? '').textContent)).toEqual(
        words,
      );
      expect(rows[0]?.textContent).toMatch(disk);
      expect(rows[1]?.textContent).toMatch(seen);
    },
  );
});
