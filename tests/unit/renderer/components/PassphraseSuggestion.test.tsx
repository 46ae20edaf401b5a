import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CreateStore } from '../../../../src/renderer/features/store/CreateStore.tsx';
import { AppError } from '../../../../src/shared/ipc/result.ts';
import { inputsOf } from '../../../support/inputs-of.ts';
import { renderPage } from '../../../support/render-page.tsx';

const suggestions = ['otter marble kayak lantern pebble', 'heron copper violin meadow biscuit'];

/** The form for a new store, over a main that suggests one after the other. */
function showForm(): ReturnType<typeof renderPage> {
  const left = [...suggestions];
  return renderPage(<CreateStore onCancel={() => {}} />, {
    'users.suggestPassphrase': () => {
      const passphrase = left.shift();
      if (passphrase === undefined) throw new AppError('internal', '');
      return { passphrase };
    },
  });
}

const typed = (label: string): string =>
  screen.getByLabelText<HTMLInputElement>(label, { selector: 'input' }).value;
const button = (name: string): HTMLElement => screen.getByRole('button', { name });

describe('suggested words', () => {
  it('are shown, and go into both fields only when the person wants them', async () => {
    const { user, bridge } = showForm();

    expect(inputsOf(bridge, 'users.suggestPassphrase')).toEqual([]);
    await user.click(button('Suggest five words'));

    expect(await screen.findByText(suggestions[0] ?? '')).toBeDefined();
    expect(typed('Passphrase')).toBe('');

    await user.click(button('Use these words'));
    expect(typed('Passphrase')).toBe(suggestions[0]);
    expect(typed('The same passphrase again')).toBe(suggestions[0]);
    // Still there to be written down.
    expect(screen.getByText(suggestions[0] ?? '')).toBeDefined();
  });

  it('make way for others, and leave alone what is typed', async () => {
    const { user } = showForm();

    await user.click(screen.getByLabelText('Passphrase', { selector: 'input' }));
    await user.paste('four plain otters dancing');
    await user.click(button('Suggest five words'));
    await screen.findByText(suggestions[0] ?? '');
    await user.click(button('Suggest others'));

    expect(await screen.findByText(suggestions[1] ?? '')).toBeDefined();
    expect(screen.queryByText(suggestions[0] ?? '')).toBeNull();
    expect(typed('Passphrase')).toBe('four plain otters dancing');
  });

  it('that cannot be had are told in words', async () => {
    const { user } = showForm();

    for (const words of suggestions) {
      await user.click(screen.getByRole('button', { name: /^Suggest/ }));
      await screen.findByText(words);
    }
    await user.click(button('Suggest others'));

    expect((await screen.findByRole('alert')).textContent).toMatch(/Something went wrong/);
  });

  it('are never sent while the form is filled in by hand', async () => {
    const { user, bridge } = showForm();

    await user.click(screen.getByLabelText('Passphrase', { selector: 'input' }));
    await user.paste('four plain otters dancing');

    expect(bridge.calls).toEqual([]);
  });
});
