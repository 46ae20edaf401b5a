import { screen, waitFor } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { CreateStore } from '../../../../src/renderer/features/store/CreateStore.tsx';
import { AppError } from '../../../../src/shared/ipc/result.ts';
import type { Answers } from '../../../support/fake-bridge.ts';
import { renderPage } from '../../../support/render-page.tsx';
import { aStatus } from '../../../support/start-answers.ts';

const place = {
  placeId: '0d6c6c2e-63f1-4c5c-8f0a-6f0d0a1b2c3d',
  name: 'Northmere MARAC',
  folder: '/documents',
};
const passphrase = 'four plain otters dancing';
const page = <CreateStore onCancel={() => {}} />;

const showForm = (answers: Answers = {}) =>
  renderPage(page, {
    'store.choosePlace': () => place,
    'store.create': () => aStatus({ state: 'open' }),
    ...answers,
  });

/** Pasted, not typed: the meter weighs a passphrase after every key. */
async function fillField(user: UserEvent, label: string, text: string): Promise<void> {
  await user.click(screen.getByLabelText(label));
  await user.paste(text);
}

async function fillIn(user: UserEvent, again = passphrase): Promise<void> {
  await fillField(user, 'Name of the forum', 'Northmere MARAC');
  await user.click(screen.getByRole('button', { name: 'Choose a place' }));
  await screen.findByRole('button', { name: 'Choose another place' });
  await fillField(user, 'Your name', 'Joanne Lowe');
  await fillField(user, 'Passphrase', passphrase);
  await fillField(user, 'The same passphrase again', again);
  await user.click(screen.getByRole('checkbox', { name: /written it down/ }));
}

const create = (user: UserEvent): Promise<void> =>
  user.click(screen.getByRole('button', { name: 'Create the store' }));

describe('the form for a new store', () => {
  it('says beside each field what is missing, and goes to the first', async () => {
    const { user, bridge } = showForm();

    await create(user);

    for (const words of [
      'Give the forum a name',
      'Choose where to keep the store',
      'Give the name',
      'Type a passphrase of at least 14 characters',
      'Write the passphrase down and keep it safe before you go on',
    ]) {
      expect(screen.getByText(words)).toBeDefined();
    }
    expect(document.activeElement).toBe(screen.getByLabelText('Name of the forum'));
    expect(bridge.calls).toEqual([]);
  });

  it('refuses two passphrases that differ', async () => {
    const { user, bridge } = showForm();

    await fillIn(user, 'four plain otters');
    await create(user);

    expect(screen.getByText('The two passphrases are not the same')).toBeDefined();
    expect(bridge.calls.map(({ name }) => name)).toEqual(['store.choosePlace']);
  });

  it('creates the store in the chosen place', async () => {
    const { user, bridge } = showForm();

    await fillIn(user);
    expect(screen.getByText('in /documents')).toBeDefined();
    await create(user);

    await waitFor(() =>
      expect(bridge.calls.at(-1)).toEqual({
        name: 'store.create',
        input: {
          placeId: place.placeId,
          passphrase,
          userName: 'Joanne Lowe',
          forumName: 'Northmere MARAC',
          forumKind: 'marac',
        },
      }),
    );
  });

  it('says beside the place that it is taken', async () => {
    const { user } = showForm({
      'store.create': () => {
        throw new AppError('store-exists', '');
      },
    });

    await fillIn(user);
    await create(user);

    expect(await screen.findByText(/already exists/)).toBeDefined();
  });

  it('keeps what is typed when the person cancels the choice of a place', async () => {
    const { user } = showForm({ 'store.choosePlace': () => null });

    await fillField(user, 'Name of the forum', 'Northmere MARAC');
    await user.click(screen.getByRole('button', { name: 'Choose a place' }));

    expect(screen.getByLabelText('Name of the forum')).toHaveProperty('value', 'Northmere MARAC');
    expect(screen.getByRole('button', { name: 'Choose a place' })).toBeDefined();
  });
});
