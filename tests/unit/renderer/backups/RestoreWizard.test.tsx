import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { RestoreWizard } from '../../../../src/renderer/features/backups/RestoreWizard.tsx';
import { AppError } from '../../../../src/shared/ipc/result.ts';
import type { Answers } from '../../../support/fake-bridge.ts';
import { renderPage } from '../../../support/render-page.tsx';
import { aStatus } from '../../../support/start-answers.ts';

const aUser = (userId: string, name: string) => ({ userId, name, role: 'coordinator' as const });
const one = aUser('7d9f7a52-6f5e-4b53-8a36-0f6a1d1b2c01', 'j.lowe');
const other = aUser('1f0b1c8e-6a5d-4d0e-9b57-0a2f4a3c7e11', 'k.hill');
const choice = (id: string, day: string) => ({
  id,
  name: `backup-202611${day}T203801Z`,
  createdAt: `2026-11-${day}T20:38:01.000Z`,
  bytes: 12_400_000,
  place: 'beside' as const,
  keysFrom: 'store' as const,
  coordinators: [one],
});
const latest = choice('0a0b1c8e-6a5d-4d0e-9b57-0a2f4a3c7e11', '08');
const earlier = choice('0b0b1c8e-6a5d-4d0e-9b57-0a2f4a3c7e11', '07');
const totals = { cases: 3, referrals: 4, hearings: 0, actions: 12, minutes: 1 };

const answers = (seconds: readonly (typeof one)[]): Answers => ({
  'store.status': () => aStatus(),
  'backups.restoreChoices': () => [latest, earlier],
  'backups.checkRestore': ({ id }) => {
    if (id === latest.id) throw new AppError('backup-damaged', 'This backup is damaged.');
    return {
      createdAt: earlier.createdAt,
      holds: totals,
      loses: { ...totals, lastAt: '2026-11-08T22:00:00.000Z' },
      destroysAgain: 0,
      seconds: [...seconds],
      keysFrom: 'store' as const,
    };
  },
  'backups.restore': () => ({ keptAs: 'Northmere before restore 20261109T090000Z.casetable' }),
});

it('tells of a damaged backup, goes on to the next, and asks a second person', async () => {
  const handleClose = vi.fn<() => void>();
  const { user, bridge } = renderPage(
    <RestoreWizard isLocked={false} onClose={handleClose} />,
    answers([other]),
  );
  const [first, next] = await screen.findAllByRole('radio');
  await user.click(screen.getByRole('button', { name: 'Check this backup' }));
  expect((await screen.findByRole('alert')).textContent).toBe('This backup is damaged.');
  expect(first).toHaveProperty('checked', true);
  first?.focus();
  await user.keyboard('{ArrowDown}');
  expect(next).toHaveProperty('checked', true);
  await user.click(screen.getByRole('button', { name: 'Check this backup' }));
  expect(await screen.findByText(/^What was entered or changed since then is lost/)).toBeDefined();
  const referrals = screen.getByRole('row', { name: /^Referrals/ });
  expect(referrals.textContent).toBe('Referrals44');
  const restore = screen.getByRole('button', { name: 'Restore this backup' });
  expect(restore).toHaveProperty('disabled', true);
  await user.type(screen.getByLabelText('Passphrase'), 'nine herons');
  await user.click(restore);
  await expect.poll(() => handleClose.mock.calls.length).toBe(1);
  expect(bridge.calls.find(({ name }) => name === 'backups.restore')).toMatchObject({
    input: { id: earlier.id, second: { userId: other.userId, passphrase: 'nine herons' } },
  });
});

it('asks the only user for a word, and a locked store for a coordinator’s passphrase', async () => {
  const { user, bridge } = renderPage(<RestoreWizard isLocked onClose={() => {}} />, answers([]));
  const [, next] = await screen.findAllByRole('radio');
  if (next !== undefined) await user.click(next);
  await user.type(screen.getByLabelText('Passphrase'), 'seven otters');
  await user.click(screen.getByRole('button', { name: 'Check this backup' }));
  await user.type(await screen.findByLabelText(/Type RESTORE to go on/), 'RESTORE');
  expect(bridge.calls.find(({ name }) => name === 'backups.checkRestore')?.input).toEqual({
    id: earlier.id,
    first: { userId: one.userId, passphrase: 'seven otters' },
  });
  expect(screen.getByRole('button', { name: 'Restore this backup' })).toHaveProperty(
    'disabled',
    false,
  );
});

it.each([
  [true, 'In the sample everybody’s is: everybody may open the sample'],
  [false, ''],
])('says the passphrase of the sample there, and nowhere else (%s)', async (isSample, said) => {
  const { bridge } = renderPage(<RestoreWizard isLocked onClose={() => {}} />, {
    ...answers([]),
    'store.status': () => aStatus({ isSample }),
  });
  const passphrase = await screen.findByLabelText('Passphrase');
  await expect.poll(() => bridge.calls.some(({ name }) => name === 'store.status')).toBe(true);
  await expect.poll(() => describedBy(passphrase)).toBe(said);
});

const describedBy = (field: HTMLElement): string =>
  document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent ?? '';
