import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Backup } from '../../../src/main/backup/backup-files.ts';
import { verifyAudit } from '../../../src/main/store/verify-audit.ts';
import { backupsOf } from '../../support/backed-up.ts';
import {
  addChair,
  careFor,
  secondId,
  secondPassphrase,
  type CaredFor,
} from '../../support/cared-for.ts';
import { anOldCase, oldWords, type OldCase } from '../../support/destroyed-case.ts';
import { keptForTests } from '../../support/kept-for-tests.ts';
import type { KeptStore } from '../../support/kept-store.ts';
import { openRaw } from '../../support/raw-store.ts';
import { pagesWith, readPages } from '../../support/read-pages.ts';
import { tellFault } from '../../support/tell-fault.ts';

const verySlow = 180_000;
const kept = keptForTests(3);

const second = { userId: secondId, passphrase: secondPassphrase };

const wordsIn = ({ path, key }: Pick<KeptStore, 'path' | 'key'>): string[] => {
  const pages = readPages(path, key);
  return Object.values(oldWords).filter((word) => pagesWith(word, pages) > 0);
};

type BackedUp = OldCase & { readonly before: Backup };

/** An old case with a backup that has it, while the first person has the store open. */
async function backUpOldCase(store: KeptStore, care: CaredFor, at?: string): Promise<BackedUp> {
  await care.unlock();
  const old = await anOldCase(care.core.services.session.requireStore());
  if (at !== undefined) care.setNow(at);
  await care.call('backups.make', {});
  const [before] = backupsOf(store.path);
  if (before === undefined) throw new Error('No backup was made');
  return { ...old, before };
}

/** One of the store's people proposes, locks, and the other one unlocks and confirms. */
async function destroyByTwo(care: CaredFor, caseIds: string[]): Promise<void> {
  await care.call('retention.propose', { caseIds });
  await care.lock();
  await care.call('store.unlock', second);
  const wrong = { caseIds, passphrase: 'not the passphrase' };
  await expect(care.call('retention.destroy', wrong)).rejects.toMatchObject({
    code: 'wrong-passphrase',
  });
  const destroyed = await care.call('retention.destroy', {
    caseIds,
    passphrase: secondPassphrase,
  });
  expect(destroyed).toEqual({ destroyed: 1 });
  await care.core.services.backups.settled();
  await care.lock();
}

async function choiceOf(care: CaredFor, name: string): Promise<string> {
  const choices = await care.call('backups.restoreChoices', {});
  return choices.find((choice) => choice.name === name)?.id ?? '';
}

/** Checks a backup and restores it, as whoever is in or gives a passphrase, confirmed by the second. */
async function restore(
  care: CaredFor,
  name: string,
  first: { userId: string; passphrase: string } | null,
): Promise<void> {
  const id = await choiceOf(care, name);
  const check = await care.call('backups.checkRestore', { id, first });
  expect(check.destroysAgain).toBe(1);
  await care.call('backups.restore', { id, second, word: '' });
}

it(
  'a case that was destroyed is destroyed again in a backup from before that is restored',
  async () => {
    using store = kept.take();
    await addChair(store);
    using care = await careFor(store);
    const { caseId, referralId, before } = await backUpOldCase(store, care);
    expect(wordsIn({ path: before.path, key: store.key })).not.toEqual([]);
    care.setNow('2053-02-01T09:00:00.000Z');
    await destroyByTwo(care, [caseId]);
    expect(wordsIn(store)).toEqual([]);

    care.setNow('2053-02-02T09:00:00.000Z');
    await care.unlock();
    await restore(care, before.name, null);
    const found = wordsIn(store);
    tellFault('F40', { tries: 1, lost: found.length });
    expect(found).toEqual([]);
    using raw = openRaw(store.path, store.key);
    const verbs = raw.handle
      .prepare('SELECT verb, object_id, note FROM audit_entries ORDER BY number DESC LIMIT 2')
      .all();
    expect(verbs).toMatchObject([
      { verb: 'store.restored' },
      { verb: 'case.destroyed-again', object_id: caseId, note: 'M-0004' },
    ]);
    expect(raw.handle.prepare('SELECT * FROM destroyed_cases').all()).toEqual([
      {
        case_id: caseId,
        number: 4,
        referral_ids: JSON.stringify([referralId]),
        destroyed_at: '2053-02-01T09:00:00.000Z',
        proposed_by: 'j.lowe',
        confirmed_by: 'The chair',
      },
    ]);
    raw.handle.close();
    await care.unlock();
    const open = care.core.services.session.requireStore();
    expect(await verifyAudit(open.whole, open.auditKey)).toMatchObject({ firstWrong: null });
    expect(await care.call('retention.counts', {})).toMatchObject({ destroyed: 1 });
    await care.lock();
    expect(care.core.reported).toEqual([]);
  },
  verySlow,
);

it(
  'also when the store that says so can be read no more, by what this computer remembers',
  async () => {
    using store = kept.take();
    await addChair(store);
    using care = await careFor(store);
    const { caseId, before } = await backUpOldCase(store, care);
    care.setNow('2053-02-01T09:00:00.000Z');
    await destroyByTwo(care, [caseId]);
    writeFileSync(store.path, Buffer.alloc(8192, 1));
    const { userId, passphrase } = store;
    await restore(care, before.name, { userId, passphrase });
    expect(wordsIn(store)).toEqual([]);
    await care.unlock();
    const register = await care.call('retention.register', {});
    expect(register.rows).toMatchObject([{ caseNumber: 'M-0004', proposedBy: 'Not known' }]);
    await care.lock();
  },
  verySlow,
);

it(
  'needs a holder of the key to addresses, who alone can take out what a case said of people',
  async () => {
    using store = kept.take();
    await addChair(store);
    using care = await careFor(store);
    const { caseId, before } = await backUpOldCase(store, care);
    care.setNow('2053-02-01T09:00:00.000Z');
    await destroyByTwo(care, [caseId]);
    await care.unlock();
    const keys = care.core.services.session.requireKeys();
    for (const epoch of keys.epochs) Object.assign(epoch, { addressKey: null });
    const id = await choiceOf(care, before.name);
    await expect(care.call('backups.checkRestore', { id, first: null })).rejects.toThrow(
      /destroyed since this backup/,
    );
    await care.lock();
  },
  verySlow,
);

it(
  'backups that hold destroyed cases go after the days that the forum allows, the latest never',
  async () => {
    using store = kept.take();
    await addChair(store);
    using care = await careFor(store);
    const { caseId, before } = await backUpOldCase(store, care);
    care.setNow('2053-02-01T09:00:00.000Z');
    await destroyByTwo(care, [caseId]);
    const names = (): string[] => backupsOf(store.path).map(({ name }) => name);
    const after = 'backup-20530201T090000Z';
    expect(names()).toEqual([after, before.name]);
    expect(wordsIn({ path: backupsOf(store.path)[0]?.path ?? '', key: store.key })).toEqual([]);
    await care.unlock();
    const backUpOn = async (day: string): Promise<void> => {
      care.setNow(`${day}T09:00:00.000Z`);
      await care.work();
      await care.call('backups.make', {});
    };
    await backUpOn('2053-03-03');
    expect(names()).toContain(before.name);
    await backUpOn('2053-03-04');
    expect(names()).not.toContain(before.name);
    expect(names()).toContain(after);
    await care.lock();
  },
  verySlow,
);

it(
  'also when it was destroyed after the backup was checked',
  async () => {
    using store = kept.take();
    await addChair(store);
    using care = await careFor(store);
    const { caseId, before } = await backUpOldCase(store, care, '2053-02-03T09:00:00.000Z');
    await care.lock();
    await care.call('store.unlock', second);
    await care.call('retention.propose', { caseIds: [caseId] });
    await care.lock();
    await care.unlock();
    const id = await choiceOf(care, before.name);
    const check = await care.call('backups.checkRestore', { id, first: null });
    expect(check.destroysAgain).toBe(0);
    const { passphrase } = store;
    await care.call('retention.destroy', { caseIds: [caseId], passphrase });
    await care.core.services.backups.settled();
    await care.call('backups.restore', { id, second, word: '' });
    expect(wordsIn(store)).toEqual([]);
    expect(care.core.reported).toEqual([]);
  },
  verySlow,
);
