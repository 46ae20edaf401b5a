import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createMeeting, startMeeting } from '../../../src/main/services/meetings.ts';
import {
  chooseOwnMinutes,
  currentIdleLimit,
  lockChoices,
  saveLockSettings,
} from '../../../src/main/services/lock-settings.ts';
import { addToAgenda } from '../../../src/main/services/agenda.ts';
import { acceptReferral } from '../../../src/main/services/decisions.ts';
import { migrate } from '../../../src/main/store/migrate.ts';
import { keepLockSettings } from '../../../src/main/store/migrations/0010-keep-lock-settings.ts';
import { aPlan, aReferral } from '../../support/builders.ts';
import { openRaw } from '../../support/raw-store.ts';
import { openTestStore, temporaryFolder, type TestStore } from '../../support/test-store.ts';

/** A meeting that has begun today. */
async function aMeetingInProgress(store: TestStore): Promise<string> {
  const referralId = await aReferral(store);
  await acceptReferral(store, referralId, '15 yes');
  const meeting = await createMeeting(store, { ...aPlan(), heldOn: store.today() });
  await addToAgenda(store, meeting.id, [referralId]);
  await startMeeting(store, meeting.id);
  return meeting.id;
}

describe('the minutes without use', () => {
  it('are ten, and sixty in a meeting, in a new store', async () => {
    await using store = await openTestStore();
    expect(await lockChoices(store)).toEqual({
      settings: { idleMinutes: 10, meetingMinutes: 60 },
      ownMinutes: null,
    });
  });

  it('are kept with the store, and the change is audited', async () => {
    await using store = await openTestStore();
    await saveLockSettings(store, { idleMinutes: 20, meetingMinutes: 45 });
    await using again = await store.reopen();
    expect(await currentIdleLimit(again, null)).toBe(20);
    const [entry] = await again.db
      .selectFrom('audit_entries')
      .select('verb')
      .orderBy('number', 'desc')
      .execute();
    expect(entry?.verb).toBe('lock.changed');
  });

  it('are fewer for a user who chose so, until they take it back', async () => {
    await using store = await openTestStore();
    await chooseOwnMinutes(store, 5);
    expect(await currentIdleLimit(store, null)).toBe(5);
    expect((await lockChoices(store)).settings.idleMinutes).toBe(10);
    await chooseOwnMinutes(store, null);
    expect(await currentIdleLimit(store, null)).toBe(10);
  });

  it('are longer while the room of a meeting in progress is open', async () => {
    await using store = await openTestStore();
    const meetingId = await aMeetingInProgress(store);
    expect(await currentIdleLimit(store, meetingId)).toBe(60);
    expect(await currentIdleLimit(store, null)).toBe(10);
  });

  it('are not longer for a meeting that is only planned, or that was begun on another day', async () => {
    await using store = await openTestStore();
    const planned = await createMeeting(store, { ...aPlan(), heldOn: store.today() });
    expect(await currentIdleLimit(store, planned.id)).toBe(10);
    const begun = await aMeetingInProgress(store);
    store.setNow('2026-11-10T09:00:00.000Z');
    expect(await currentIdleLimit(store, begun)).toBe(10);
  });

  it('cannot be set past their limits, even by a statement', async () => {
    await using store = await openTestStore();
    const change = store.whole.updateTable('lock_settings').set({ idle_minutes: 31 }).execute();
    await expect(change).rejects.toThrow(/CHECK/);
  });
});

it('a store from before them is given ten minutes, and keeps its users', () => {
  using folder = temporaryFolder();
  using raw = openRaw(join(folder.path, 'nine.casetable'), randomBytes(32), { mayCreate: true });
  migrate(raw.handle, keepLockSettings.version - 1);
  raw.handle.exec("INSERT INTO users VALUES ('u', 'n', 'chair', NULL, 0, NULL, NULL, '', '')");
  migrate(raw.handle, keepLockSettings.version);
  expect(raw.handle.prepare('SELECT * FROM lock_settings').all()).toEqual([
    { id: 1, idle_minutes: 10, meeting_minutes: 60 },
  ]);
  expect(raw.handle.prepare('SELECT id FROM users').all()).toEqual([{ id: 'u' }]);
  raw.handle.exec("INSERT INTO lock_choices VALUES ('u', 5)");
  const refused = raw.handle.prepare('INSERT INTO lock_choices VALUES (?, ?)');
  expect(() => refused.run('nobody', 5)).toThrow(/FOREIGN KEY/);
  expect(() => refused.run('u', 31)).toThrow(/CHECK/);
});
