import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { Providers } from '../../../../src/renderer/app/Providers.tsx';
import { DisplayCard } from '../../../../src/renderer/features/forum/DisplayCard.tsx';
import { preferences, servedPreferences } from '../../../../src/renderer/lib/preferences.ts';
import { AppError } from '../../../../src/shared/ipc/result.ts';
import { type Answers, createFakeBridge } from '../../../support/fake-bridge.ts';
import { inputsOf } from '../../../support/inputs-of.ts';

/** Writes into the head what main would, and starts the page on it. */
function serve(chosen: Readonly<Record<string, string>>): void {
  for (const old of document.querySelectorAll('meta[name^="chosen-"]')) old.remove();
  for (const [name, content] of Object.entries(chosen)) {
    document.head.append(Object.assign(document.createElement('meta'), { name, content }));
  }
  preferences.set(servedPreferences());
}

function show(answers: Answers = { 'preferences.save': () => {} }) {
  const bridge = createFakeBridge(answers);
  Object.defineProperty(window, 'bridge', { value: bridge, configurable: true });
  render(
    <Providers>
      <DisplayCard />
    </Providers>,
  );
  return { bridge, user: userEvent.setup(), saved: () => inputsOf(bridge, 'preferences.save') };
}

const isChosen = (label: string): boolean =>
  screen.getByRole<HTMLInputElement>('radio', { name: label }).checked;
const scheme = (): string | undefined => document.documentElement.dataset['mantineColorScheme'];

afterEach(() => {
  serve({});
  document.documentElement.removeAttribute('data-mantine-color-scheme');
});

describe('how the window looks', () => {
  it('is from the start as the page was served', () => {
    serve({ 'chosen-colour-scheme': 'dark', 'chosen-text-size': '130' });
    const { bridge } = show();
    expect(scheme()).toBe('dark');
    expect([isChosen('Dark'), isChosen('130 %')]).toEqual([true, true]);
    expect(bridge.calls).toEqual([]);
  });

  it('is as at the first start when the page was served without it', () => {
    serve({ 'chosen-colour-scheme': '__COLOUR_SCHEME__' });
    expect(servedPreferences()).toEqual({ colourScheme: 'auto', textSize: 100 });
  });

  it('is shown and kept as it is chosen, each choice with the other', async () => {
    const { user, saved } = show();
    await user.click(screen.getByRole('radio', { name: 'Dark' }));
    await user.click(screen.getByRole('radio', { name: '115 %' }));
    expect(scheme()).toBe('dark');
    expect([isChosen('Dark'), isChosen('115 %')]).toEqual([true, true]);
    expect(saved()).toEqual([
      { colourScheme: 'dark', textSize: 100 },
      { colourScheme: 'dark', textSize: 115 },
    ]);
  });

  it('stays as chosen when it cannot be kept, and says so', async () => {
    const { user } = show({
      'preferences.save': () => {
        throw new AppError('disk-full', '');
      },
    });
    await user.click(screen.getByRole('radio', { name: 'Dark' }));
    await waitFor(() => expect(screen.getByText('Not kept')).toBeDefined());
    expect(scheme()).toBe('dark');
  });
});
