import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Unlock } from '../../../../src/renderer/features/store/Unlock.tsx';
import { AppError, type ErrorCode } from '../../../../src/shared/ipc/result.ts';
import type { StoreStatus } from '../../../../src/shared/ipc/contract/store.ts';
import type { Answers } from '../../../support/fake-bridge.ts';
import { renderPage } from '../../../support/render-page.tsx';
import { aStatus } from '../../../support/start-answers.ts';

const refuse = (code: ErrorCode, message = '') => ({
  'store.unlock': () => {
    throw new AppError(code, message);
  },
});

const tryPassphrase = async (answers: Answers, passphrase = 'some passphrase') => {
  const page = renderPage(<Unlock status={aStatus()} />, answers);
  await page.user.keyboard(`${passphrase}{Enter}`);
  return page;
};

describe('the unlock screen', () => {
  it('names the store and its folder, and waits for the passphrase', () => {
    renderPage(<Unlock status={aStatus()} />, {});

    expect(screen.getByText('Northmere MARAC')).toBeDefined();
    expect(screen.getByText('in /documents')).toBeDefined();
    expect(document.activeElement).toBe(screen.getByLabelText('Your passphrase'));
  });

  it('unlocks with what was typed', async () => {
    const { bridge } = await tryPassphrase({ 'store.unlock': () => aStatus({ state: 'open' }) });

    expect(bridge.calls).toEqual([
      { name: 'store.unlock', input: { userId: null, passphrase: 'some passphrase' } },
    ]);
  });

  it('says the wait after a wrong passphrase, beside the field and ready for the next try', async () => {
    await tryPassphrase(refuse('wrong-passphrase', 'Not this one. Wait 30 seconds.'));

    expect(await screen.findByText('Not this one. Wait 30 seconds.')).toBeDefined();
    const field = screen.getByLabelText<HTMLInputElement>('Your passphrase');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length]);
  });

  it('asks for a passphrase when none is typed', async () => {
    const { bridge } = await tryPassphrase({}, '');

    expect(screen.getByText('Type your passphrase')).toBeDefined();
    expect(bridge.calls).toEqual([]);
  });

  it.each([
    ['store-damaged', /damaged/],
    ['store-from-future', /newer version/],
    ['store-not-found', /not where it was/],
    ['store-in-use', /has this store open/],
    ['not-a-store', /not a Casetable store/],
    ['read-only-folder', /not allowed to write/],
  ] as const)('says what %s means and what to do', async (code, words) => {
    await tryPassphrase(refuse(code));

    expect((await screen.findByRole('alert')).textContent).toMatch(words);
    expect(screen.getByLabelText('Your passphrase').getAttribute('aria-invalid')).not.toBe('true');
  });

  it('says in words that Caps Lock is on', () => {
    renderPage(<Unlock status={aStatus()} />, {});

    fireEvent.keyDown(window, { key: 'A', modifierCapsLock: true });
    expect(screen.getByText('Caps Lock is on')).toBeDefined();
    fireEvent.keyUp(window, { key: 'a' });

    expect(screen.queryByText('Caps Lock is on')).toBeNull();
  });
});

describe('why it is locked', () => {
  const said = (given: Partial<NonNullable<StoreStatus['locked']>>): string => {
    const locked = {
      at: '2026-11-09T12:58:00.000Z',
      reason: 'person' as const,
      idleMinutes: null,
      isAllKept: true,
      asksWho: false,
      ...given,
    };
    renderPage(<Unlock status={aStatus({ locked })} />, {});
    return screen.getByText(/^Locked at/).textContent;
  };

  it.each([
    [{}, '. Nothing typed was lost.'],
    [{ reason: 'idle', idleMinutes: 10 }, ' after 10 minutes without use. Nothing typed was lost.'],
    [
      { reason: 'suspended', isAllKept: false },
      ' when the computer went to sleep. What was saved is safe.',
    ],
    [
      { reason: 'screen-locked' },
      ' when the screen was locked or switched off. Nothing typed was lost.',
    ],
    [{ reason: 'closed' }, ' when the session on this computer ended. Nothing typed was lost.'],
  ] as const)('is said for %j', (given, end) => {
    expect(said(given)).toMatch(new RegExp(`12:58${end.replaceAll('.', '\\.')}$`));
  });

  it('is not said after a start', () => {
    renderPage(<Unlock status={aStatus()} />, {});
    expect(screen.queryByText(/^Locked at/)).toBeNull();
  });
});

describe('another user’s turn', () => {
  const users = [
    { userId: '00000000-0000-4000-8000-000000000001', name: 'Joanne Lowe', role: 'coordinator' },
    { userId: '00000000-0000-4000-8000-000000000002', name: 'Rachel Hargreaves', role: 'chair' },
  ] as const;
  const locked = {
    at: '2026-11-09T12:58:00.000Z',
    reason: 'person' as const,
    idleMinutes: null,
    isAllKept: true,
    asksWho: true,
  };

  it('begins with who it is, and goes on to the passphrase', async () => {
    const status = aStatus({ users: [...users], locked });
    const { user } = renderPage(<Unlock status={status} />, {});

    expect(document.activeElement).toBe(screen.getByRole('radio', { name: /Joanne Lowe/ }));
    await user.keyboard('{ArrowDown}{Enter}');

    expect(screen.getByRole('radio', { name: /Rachel/ }).getAttribute('aria-checked')).toBe('true');
    expect(document.activeElement).toBe(screen.getByLabelText('Your passphrase'));
  });

  it('begins with the passphrase when the same user only went away', () => {
    const status = aStatus({ users: [...users], locked: { ...locked, asksWho: false } });
    renderPage(<Unlock status={status} />, {});
    expect(document.activeElement).toBe(screen.getByLabelText('Your passphrase'));
  });
});

describe('the locked sample', () => {
  it('opens again without a passphrase', async () => {
    const { user, bridge } = renderPage(<Unlock status={aStatus({ isSample: true })} />, {
      'store.openSample': () => aStatus({ state: 'open', isSample: true }),
    });

    expect(screen.queryByLabelText('Your passphrase')).toBeNull();
    await user.keyboard('{Enter}');

    expect(bridge.calls).toEqual([{ name: 'store.openSample', input: { userId: null } }]);
  });
});

describe('the way to another store', () => {
  it('says in words that the chosen file is no store', async () => {
    const { user } = renderPage(<Unlock status={aStatus()} />, {
      'store.chooseExisting': () => {
        throw new AppError('not-a-store', '');
      },
    });

    await user.click(screen.getByRole('button', { name: 'Open another store' }));

    expect((await screen.findByRole('alert')).textContent).toMatch(/not a Casetable store/);
  });

  it('leads back to the start', async () => {
    const { user, bridge } = renderPage(<Unlock status={aStatus()} />, {
      'store.forget': () => aStatus({ state: 'none' }),
    });

    await user.click(screen.getByRole('button', { name: 'Back to the start' }));

    expect(bridge.calls).toEqual([{ name: 'store.forget', input: {} }]);
  });
});

describe('the choice of who unlocks', () => {
  const [joanne, rachel, raj] = [
    { userId: '0d6c6c2e-63f1-4c5c-8f0a-6f0d0a1b2c01', name: 'Joanne Lowe', role: 'coordinator' },
    { userId: '0d6c6c2e-63f1-4c5c-8f0a-6f0d0a1b2c02', name: 'Rachel Hargreaves', role: 'chair' },
    { userId: '0d6c6c2e-63f1-4c5c-8f0a-6f0d0a1b2c03', name: 'Raj Patel', role: 'auditor' },
  ] as const;
  const status = aStatus({ users: [joanne, rachel, raj], lastUserId: rachel.userId });
  const show = () =>
    renderPage(<Unlock status={status} />, { 'store.unlock': () => aStatus({ state: 'open' }) });

  it('starts with whoever unlocked last, ready for the passphrase', async () => {
    const { user, bridge } = show();

    expect(screen.getByRole('radio', { name: /Rachel/ }).getAttribute('aria-checked')).toBe('true');
    await user.keyboard('her own passphrase{Enter}');

    expect(bridge.calls[0]?.input).toEqual({
      userId: rachel.userId,
      passphrase: 'her own passphrase',
    });
  });

  it('goes round by arrows and to names by their first letter', async () => {
    const { user } = show();
    const chosen = (): string | null =>
      screen.getByRole('radio', { checked: true }).querySelector('strong')?.textContent ?? null;

    await user.click(screen.getByRole('radio', { name: /Joanne/ }));
    expect(chosen()).toBe('Joanne Lowe');
    await user.keyboard('{ArrowUp}');
    expect(chosen()).toBe('Raj Patel');
    await user.keyboard('{ArrowDown}');
    expect(chosen()).toBe('Joanne Lowe');
    await user.keyboard('r');
    expect(chosen()).toBe('Rachel Hargreaves');
    await user.keyboard('r');
    expect(chosen()).toBe('Raj Patel');
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: /Raj/ }));
  });
});
