import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FirstRun } from '../../../../src/renderer/features/store/FirstRun.tsx';
import { AppError } from '../../../../src/shared/ipc/result.ts';
import { renderPage } from '../../../support/render-page.tsx';
import { aStatus } from '../../../support/start-answers.ts';

const page = <FirstRun appVersion="0.1.0" />;

describe('the first run', () => {
  it('begins with the focus on the way to a new store', () => {
    renderPage(page, {});

    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Set up' }));
  });

  it('opens the form for a new store on C', async () => {
    const { user } = renderPage(page, {});

    await user.keyboard('c');

    expect(screen.getByRole('heading', { name: 'Create a store' })).toBeDefined();
    expect(document.activeElement).toBe(screen.getByLabelText('Name of the forum'));
  });

  it('opens the sample on E', async () => {
    const { user, bridge } = renderPage(page, {
      'store.openSample': () => aStatus({ state: 'open', isSample: true }),
    });

    await user.keyboard('e');

    expect(bridge.calls).toEqual([{ name: 'store.openSample', input: {} }]);
  });

  it('says in words that a chosen file is no store', async () => {
    const { user } = renderPage(page, {
      'store.chooseExisting': () => {
        throw new AppError('not-a-store', '');
      },
    });

    await user.keyboard('o');

    expect((await screen.findByRole('alert')).textContent).toMatch(/not a Casetable store/);
  });
});
