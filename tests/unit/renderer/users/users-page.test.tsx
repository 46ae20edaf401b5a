import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { UsersView } from '../../../../src/renderer/features/users/UsersView.tsx';
import { formatRecoveryCode } from '../../../../src/shared/domain/recovery-code.ts';
import type { KeysStatus } from '../../../../src/shared/ipc/contract/keys.ts';
import type { ListedUser } from '../../../../src/shared/ipc/contract/users.ts';
import { AppError } from '../../../../src/shared/ipc/result.ts';
import type { Answers } from '../../../support/fake-bridge.ts';
import { renderPage } from '../../../support/render-page.tsx';
import { openedBy } from '../../../support/start-answers.ts';
import { uuid } from '../../../support/uuid.ts';

const aUser = (given: Partial<ListedUser>): ListedUser => ({
  id: uuid(990),
  name: 'Joanne Lowe',
  role: 'coordinator',
  agencyId: null,
  holdsAddressKey: true,
  removedAt: null,
  lastUnlockedAt: null,
  hasSlot: true,
  ...given,
});
const rachel = aUser({
  id: uuid(2),
  name: 'Rachel Hargreaves',
  role: 'chair',
  holdsAddressKey: false,
});
const left = aUser({
  id: uuid(3),
  name: 'Omar Wells',
  role: 'auditor',
  holdsAddressKey: false,
  removedAt: '2026-10-01T09:00:00.000Z',
  hasSlot: false,
});

const keys = (given: Partial<KeysStatus> = {}): KeysStatus => ({
  rotatedAt: null,
  advice: null,
  ...given,
});

const showUsers = (answers: Answers = {}) => {
  let users = [aUser({}), rachel, left];
  return renderPage(
    <UsersView />,
    {
      'store.status': () => openedBy({}),
      'users.list': () => users,
      'agencies.list': () => [],
      'keys.status': () => keys(),
      'users.change': ({ id, ...draft }) => {
        users = users.map((user) => (user.id === id ? { ...user, ...draft } : user));
        return users;
      },
      'users.remove': ({ id }) => {
        users = users.map((user) =>
          user.id === id ? { ...user, removedAt: '2026-11-09T09:00:00.000Z' } : user,
        );
        return users;
      },
      ...answers,
    },
    { viewer: { userId: uuid(990) } },
  );
};

const names = (): string[] =>
  within(screen.getByRole('region', { name: 'Users' }))
    .getAllByRole('button')
    .map((button) => button.textContent);

describe('the users of a store', () => {
  it('are those who can unlock it; who was removed is shown when asked for', async () => {
    const { user } = showUsers();
    await screen.findByText('2 users can unlock this store');
    expect(names()).toEqual(['Joanne Lowe (you)', 'Rachel Hargreaves']);
    await user.click(screen.getByRole('switch', { name: 'Show 1 removed' }));
    expect(names()).toContain('Omar Wells');
  });

  it('are added with a role, an agency where the role has one, and a passphrase typed twice', async () => {
    const { user, bridge } = showUsers();
    await user.click(await screen.findByRole('button', { name: 'Add a user' }));
    await user.click(screen.getByRole('button', { name: 'Add' }));
    expect(await screen.findByText('Give the name')).toBeDefined();
    await user.click(screen.getByLabelText('Name'));
    await user.paste('Tom Iqbal');
    await user.click(screen.getByRole('button', { name: 'Add' }));
    expect(await screen.findByText('Choose the agency that they represent')).toBeDefined();
    expect(bridge.calls.some(({ name }) => name === 'users.add')).toBe(false);
  });

  it('have names that tell them apart', async () => {
    const { user } = showUsers();
    await user.click(await screen.findByRole('button', { name: 'Add a user' }));
    await user.click(screen.getByLabelText('Name'));
    await user.paste('joanne lowe');
    await user.click(screen.getByRole('button', { name: 'Add' }));
    expect(await screen.findByText(/Another user has this name/)).toBeDefined();
  });

  it('change by a click on the name, and a chair may be given the key', async () => {
    const { user, bridge } = showUsers();
    await user.click(await screen.findByRole('button', { name: 'Rachel Hargreaves' }));
    await user.click(screen.getByLabelText('May reveal confidential details'));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const sent = bridge.calls.find(({ name }) => name === 'users.change');
    expect(sent?.input).toEqual({
      id: rachel.id,
      name: 'Rachel Hargreaves',
      role: 'chair',
      agencyId: null,
      holdsAddressKey: true,
    });
  });

  it('are removed after a question that says what it means, or stay and read why', async () => {
    const words = 'A case is closed to everybody else. Let them open it to somebody first.';
    const { user } = showUsers({
      'users.remove': () => {
        throw new AppError('conflict', words);
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Rachel Hargreaves' }));
    await user.click(screen.getByRole('button', { name: 'Remove…' }));
    await screen.findByText(/can still be opened with their passphrase/);
    await user.click(screen.getByRole('button', { name: 'Remove Rachel Hargreaves' }));
    expect(await screen.findByText(words)).toBeDefined();
  });

  it('cannot change their own role, nor remove themselves', async () => {
    const { user } = showUsers();
    await user.click(await screen.findByRole('button', { name: /Joanne Lowe/ }));
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Auditor' }).disabled).toBe(true);
    expect(screen.queryByRole('button', { name: 'Remove…' })).toBeNull();
  });
});

describe('the recovery sheet', () => {
  const code = formatRecoveryCode(new Uint8Array(20).fill(7));

  it('holds only after its last group was typed from the paper', async () => {
    const { user, bridge } = showUsers({
      'recovery.status': () => ({
        hasCode: false,
        madeAt: null,
        testedAt: null,
        reminder: 'no-code',
      }),
      'recovery.prepare': () => ({ code }),
      'recovery.print': () => ({ isPrinted: false }),
      'recovery.confirm': ({ lastGroup }) => {
        if (lastGroup !== code.slice(-3))
          throw new AppError('invalid-input', 'Not the last group.');
        return {
          hasCode: true,
          madeAt: '2026-11-09T09:00:00.000Z',
          testedAt: null,
          reminder: null,
        };
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Make the sheet…' }));
    expect((await screen.findByLabelText('Recovery code')).textContent).toBe(
      code.replaceAll('-', ''),
    );
    await user.click(screen.getByRole('button', { name: 'Print…' }));
    expect(await screen.findByText(/^Not printed/)).toBeDefined();
    await user.type(screen.getByLabelText('The last group, typed from the paper'), 'ZZZ{Enter}');
    expect(await screen.findByText('Not the last group.')).toBeDefined();
    await user.clear(screen.getByLabelText('The last group, typed from the paper'));
    await user.type(
      screen.getByLabelText('The last group, typed from the paper'),
      `${code.slice(-3)}{Enter}`,
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(bridge.calls.filter(({ name }) => name === 'recovery.confirm')).toHaveLength(2);
  });

  it('is not asked of main while what is typed cannot be a code', async () => {
    const { user, bridge } = showUsers();
    await user.click(await screen.findByRole('button', { name: 'Test the sheet…' }));
    await user.type(screen.getByRole('textbox', { name: 'Recovery code' }), '123');
    await user.click(screen.getByRole('button', { name: 'Test' }));
    expect(await screen.findByText(/31 are missing|30 are missing/)).toBeDefined();
    expect(bridge.calls.some(({ name }) => name === 'recovery.test')).toBe(false);
  });
});

describe('the keys of the store', () => {
  it('are to be changed after somebody was removed, which says so', async () => {
    showUsers({ 'keys.status': () => keys({ advice: 'user-removed' }) });
    expect(await screen.findByText(/Somebody was removed since/)).toBeDefined();
    expect(screen.getByText('Change them')).toBeDefined();
  });
});
