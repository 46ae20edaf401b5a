import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { HealthBars } from '../../../../src/renderer/features/backups/HealthBars.tsx';
import { aHealth } from '../../../support/start-answers.ts';
import { renderPage } from '../../../support/render-page.tsx';

const age = { state: 'late', days: 4, lastAt: '2026-11-05T09:00:00.000Z', failure: null } as const;
const fresh = { ...age, state: 'fine', days: 0 } as const;

it('says nothing of a sound store with a fresh backup', async () => {
  const health = aHealth({ backupAge: { ...age, state: 'fine', days: 0 } });
  const { bridge } = renderPage(<HealthBars />, { 'backups.health': () => health });
  await expect.poll(() => bridge.calls.length).toBe(1);
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.queryByRole('status')).toBeNull();
});

it('says how long there was no backup, and makes one', async () => {
  let isMade = false;
  const { user } = renderPage(<HealthBars />, {
    'backups.health': () => aHealth({ backupAge: isMade ? { ...age, state: 'fine' } : age }),
    'backups.make': () => {
      isMade = true;
      return {
        backups: [],
        age: { ...age, state: 'fine' },
        folder: '/documents',
        secondPlace: null,
        isBusy: false,
        step: null,
        lastDrillAt: null,
        isDrillDue: false,
      };
    },
  });
  expect((await screen.findByRole('alert')).textContent).toContain(
    'No verified backup for 4 days.',
  );
  await user.click(screen.getByRole('button', { name: 'Back up now' }));
  await expect.poll(() => screen.queryByRole('alert')).toBeNull();
});

it('names the damaged pages and the two ways on, to those who may go them', async () => {
  renderPage(<HealthBars />, {
    'backups.health': () => aHealth({ state: 'damaged', badPages: 2, backupAge: age }),
  });
  expect((await screen.findByRole('alert')).textContent).toContain(
    'The store file is damaged (2 pages). Nothing more is written into it',
  );
  expect(screen.getByRole('link', { name: 'Restore a backup' })).toBeDefined();
  expect(screen.getByRole('link', { name: 'Save what can be read' })).toBeDefined();
});

it('reminds of the quarterly try until it is put off', async () => {
  const { user } = renderPage(<HealthBars />, {
    'backups.health': () => aHealth({ isDrillDue: true }),
  });
  expect((await screen.findByRole('status')).textContent).toContain('tried for a quarter');
  expect(screen.getByRole('link', { name: 'Go to backups' })).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Later' }));
  expect(screen.queryByRole('status')).toBeNull();
});

it('tells once of an end that was not in order', async () => {
  const { user } = renderPage(<HealthBars />, {
    'backups.health': () => aHealth({ wasUnclean: true }),
  });
  expect((await screen.findByRole('status')).textContent).toContain(
    'did not end in order last time; the store was checked',
  );
  await user.click(screen.getByRole('button', { name: 'Put away' }));
  expect(screen.queryByRole('status')).toBeNull();
});

it('says how much to free before the disk of the store is full', async () => {
  renderPage(<HealthBars />, { 'backups.health': () => aHealth({ roomMissing: 1340 }) });
  expect((await screen.findByRole('status')).textContent).toContain('Free 1,340 MB on it');
});

it('asks of an older store, also while it is checked, until a coordinator says that it is meant', async () => {
  let isOlder = true;
  const { user } = renderPage(<HealthBars />, {
    'backups.health': () => aHealth({ state: 'checking', isOlder, backupAge: fresh }),
    'backups.acceptOlder': () => {
      isOlder = false;
      return {};
    },
  });
  expect((await screen.findByRole('alert')).textContent).toContain(
    'This store is older than when it was last used on this computer.',
  );
  expect(screen.getByRole('link', { name: 'Restore a backup' })).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'This store is meant' }));
  await expect.poll(() => screen.queryByRole('alert')).toBeNull();
});

it('sends whoever may not answer for an older store to a coordinator', async () => {
  renderPage(
    <HealthBars />,
    { 'backups.health': () => aHealth({ isOlder: true }) },
    { viewer: { role: 'representative' } },
  );
  expect((await screen.findByRole('alert')).textContent).toContain('Tell a coordinator');
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.queryByRole('link')).toBeNull();
});

it('says when the check itself failed, and what to do', async () => {
  renderPage(<HealthBars />, {
    'backups.health': () => aHealth({ state: 'unchecked', wasUnclean: true }),
  });
  const { textContent } = await screen.findByRole('status');
  expect(textContent).toContain('it is not known whether it is whole');
  expect(textContent).toContain('Casetable did not end in order last time. Look whether');
});
