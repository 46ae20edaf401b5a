import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Confidential } from '../../../../src/renderer/components/Confidential.tsx';
import { AppError } from '../../../../src/shared/ipc/result.ts';
import { renderPage } from '../../../support/render-page.tsx';

afterEach(() => void vi.useRealTimers());

const what = 'phone of the victim';
const isThere = (text: string): boolean => screen.queryByText(text) !== null;

const show = (given: Partial<Parameters<typeof Confidential>[0]> = {}) =>
  renderPage(
    <Confidential what={what} holdsKey reveal={() => Promise.resolve('07700 900142')} {...given} />,
    {},
  );

describe('a confidential value', () => {
  it('is named as such, and comes and goes at a click', async () => {
    const reveal = vi.fn<() => Promise<string>>(() => Promise.resolve('07700 900142'));
    const { user } = show({ reveal });
    expect(await screen.findByText('Confidential')).toBeTruthy();
    expect(reveal).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: `Show ${what}` }));
    expect(await screen.findByText('07700 900142')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: `Hide ${what}` }));
    expect(isThere('07700 900142')).toBe(false);
    // Looking again is asked, and recorded, again.
    await user.click(screen.getByRole('button', { name: `Show ${what}` }));
    expect(reveal).toHaveBeenCalledTimes(2);
  });

  it('is out of sight again after a minute', async () => {
    vi.useFakeTimers();
    show();
    fireEvent.click(screen.getByRole('button', { name: `Show ${what}` }));
    await act(() => vi.advanceTimersByTimeAsync(1000));
    expect(isThere('07700 900142')).toBe(true);
    await act(() => vi.advanceTimersByTimeAsync(58_000));
    expect(isThere('07700 900142')).toBe(true);
    await act(() => vi.advanceTimersByTimeAsync(2000));
    expect(isThere('07700 900142')).toBe(false);
    expect(isThere('Confidential')).toBe(true);
  });

  it('says why it cannot be shown', async () => {
    const { user } = show({
      reveal: () => Promise.reject(new AppError('not-found', 'There is nothing there any more.')),
    });
    await user.click(await screen.findByRole('button', { name: `Show ${what}` }));
    expect(await screen.findByText('There is nothing there any more.')).toBeTruthy();
  });

  it('of whoever holds no key is told and explained, and has no button to show it', async () => {
    const { user } = show({ holdsKey: false });
    expect(await screen.findByText('Confidential')).toBeTruthy();
    expect(screen.queryByRole('button', { name: `Show ${what}` })).toBeNull();
    await user.tab();
    expect(await screen.findByText('You do not hold the key to addresses.')).toBeTruthy();
  });

  it('is copied once somebody has read what that means, and then at once', async () => {
    const copying = {
      isAgreed: false,
      agree: vi.fn<() => void>(),
      copy: vi.fn<() => Promise<void>>(() => Promise.resolve()),
    };
    const { user } = show({ copying });
    expect(screen.queryByRole('button', { name: `Copy ${what}` })).toBeNull();
    await user.click(await screen.findByRole('button', { name: `Show ${what}` }));
    await user.click(await screen.findByRole('button', { name: `Copy ${what}` }));
    expect(copying.copy).not.toHaveBeenCalled();
    expect(screen.getByText(/Any program on this computer can read/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(copying.copy).not.toHaveBeenCalled();
    await user.click(await screen.findByRole('button', { name: `Copy ${what}` }));
    await user.click(await screen.findByRole('button', { name: 'Copy' }));
    expect(copying.agree).toHaveBeenCalledTimes(1);
    expect(copying.copy).toHaveBeenCalledTimes(1);
    expect(await screen.findByText('Copied for 30 seconds')).toBeTruthy();
  });
});
