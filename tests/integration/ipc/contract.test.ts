import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '../../../src/shared/ipc/contract.ts';
import { createAppCore, type AppCore } from '../../support/app-core.ts';
import { inputFor } from '../../support/fitting-input.ts';
import { temporaryFolder } from '../../support/test-store.ts';

const names = Object.keys(contract.calls) as (keyof typeof contract.calls)[];
const needsNoStore = (name: string): boolean =>
  [
    'store.',
    'window.answerClosing',
    'window.answerLocking',
    'window.protection',
    'preferences.',
    'lists.cancel',
    'incidents.cancel',
    'users.suggestPassphrase',
    'backups.chooseFile',
    'backups.checkRestore',
    'backups.restore',
    'backups.salvage',
    'recovery.use',
    'keys.stopRotating',
  ].some((free) => name.startsWith(free));

const folder = temporaryFolder();
let core: AppCore;

beforeAll(() => {
  core = createAppCore({ folder: join(folder.path, 'user-data') });
});
afterAll(() => folder[Symbol.dispose]());

describe('every call', () => {
  it.each(names)('%s refuses a field that it does not know', async (name) => {
    const result = await core.dispatch(name, { ...inputFor(name), planted: 'secret-marker-1' });
    expect(result).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    expect(JSON.stringify(result)).not.toContain('secret-marker-1');
  });

  it.each(names.filter((name) => !needsNoStore(name)))(
    '%s is refused while locked',
    async (name) => {
      const input = inputFor(name);
      const result = await core.dispatch(name, input);
      expect(result).toMatchObject({ ok: false, error: { code: 'locked' } });
    },
  );

  it.each(names)('%s refuses what is no object, and never repeats it', async (name) => {
    for (const wrong of ['secret-marker-2', ['secret-marker-2'], 7, null, undefined]) {
      const result = await core.dispatch(name, wrong);
      expect(result).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
      expect(JSON.stringify(result)).not.toContain('secret-marker-2');
    }
  });
});

describe('the one door', () => {
  it.each(['nothing.known', '__proto__', 'constructor', 'toString', '', 7, null, {}])(
    'does not know the call %j',
    async (name) => {
      await expect(core.dispatch(name, {})).resolves.toMatchObject({
        ok: false,
        error: { code: 'invalid-input' },
      });
    },
  );

  it('does not take a polluted prototype for a field', async () => {
    const input: unknown = JSON.parse('{"passphrase":"x","__proto__":{"planted":1}}');
    await expect(core.dispatch('store.unlock', input)).resolves.toMatchObject({ ok: false });
    expect(Object.hasOwn(Object.prototype, 'planted')).toBe(false);
  });
});
