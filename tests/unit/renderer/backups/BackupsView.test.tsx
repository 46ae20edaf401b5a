import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { BackupsView } from '../../../../src/renderer/features/backups/BackupsView.tsx';
import type { BackupList } from '../../../../src/shared/ipc/contract/backups.ts';
import { callsFor } from '../../../../src/shared/ipc/may.ts';
import { renderPage } from '../../../support/render-page.tsx';

const aBackup = {
  name: 'backup-20261108T203801Z',
  kind: 'backup' as const,
  createdAt: '2026-11-08T20:38:01.000Z',
  bytes: 12_400_000,
  isInSecondPlace: false,
  hasEarlierKeys: false,
  isDamaged: false,
};

const aList = (given: Partial<BackupList> = {}): BackupList => ({
  backups: [aBackup],
  age: { state: 'fine', days: 0, lastAt: aBackup.createdAt, failure: null },
  folder: '/documents/Northmere backups',
  secondPlace: null,
  isBusy: false,
  step: null,
  lastDrillAt: null,
  isDrillDue: false,
  ...given,
});

const show = (list: BackupList, role: 'coordinator' | 'chair' = 'coordinator') =>
  renderPage(
    <BackupsView />,
    { 'backups.list': () => list },
    { viewer: { role, may: callsFor(role) } },
  );

it('shows how far a backup is, and that work can go on', async () => {
  show(aList({ isBusy: true, step: 'checking' }));
  expect((await screen.findByText(/^Making a backup/)).textContent).toContain(
    'every page and table of the copy is checked. You can go on working.',
  );
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('75');
});

it('marks what was found damaged, and says that a try is due', async () => {
  const damaged = { ...aBackup, name: 'backup-20261107T203801Z', isDamaged: true };
  show(aList({ backups: [aBackup, damaged], isDrillDue: true }));
  expect((await screen.findByText('Damaged')).closest('tr')?.textContent).toContain(damaged.name);
  expect(screen.getByText('Verified').closest('tr')?.textContent).toContain(aBackup.name);
  expect(screen.getByText('Never tried, due once a quarter')).toBeDefined();
});

it('gives a coordinator the places and the restore', async () => {
  show(aList());
  expect(await screen.findByRole('link', { name: 'Restore a backup' })).toBeDefined();
  expect(await screen.findByRole('button', { name: 'Choose a second place' })).toBeDefined();
});

it('gives a chair neither', async () => {
  show(aList(), 'chair');
  expect(await screen.findByRole('button', { name: 'Back up now' })).toBeDefined();
  expect(await screen.findByText('Verified')).toBeDefined();
  expect(screen.queryByRole('link', { name: 'Restore a backup' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Choose a second place' })).toBeNull();
});
