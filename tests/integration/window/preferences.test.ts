import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { ColourScheme, Preferences } from '../../../src/shared/domain/preferences.ts';
import { createPreferences } from '../../../src/main/window/preferences.ts';
import { createAppCore } from '../../support/app-core.ts';
import { temporaryFolder } from '../../support/test-store.ts';

const folder = temporaryFolder();
const userData = join(folder.path, 'user-data');
const file = join(userData, 'preferences.json');
const atFirst: Preferences = { colourScheme: 'auto', textSize: 100 };
const darkAndLarge: Preferences = { colourScheme: 'dark', textSize: 130 };

/** As a start of the app would, with what the window was told to show. */
function start() {
  const shown: ColourScheme[] = [];
  const preferences = createPreferences(file, (colourScheme) => shown.push(colourScheme));
  return { ...preferences, shown };
}

beforeEach(() => rmSync(userData, { recursive: true, force: true }));
afterAll(() => folder[Symbol.dispose]());

describe('how the window looks', () => {
  it('follows the system at 100 % at the first start', () => {
    const { get, shown } = start();
    expect(get()).toEqual(atFirst);
    expect(shown).toEqual(['auto']);
  });

  it.each([
    '',
    '{"colourScheme":"da',
    'null',
    '"dark"',
    '[]',
    '{"colourScheme":"green","textSize":900}',
    '{"colourScheme":["dark"],"textSize":{}}',
  ])('is as at the first start when the file holds %j', (content) => {
    mkdirSync(userData);
    writeFileSync(file, content);
    expect(start().get()).toEqual(atFirst);
  });

  it('keeps what it knows of a file that it knows in part', () => {
    mkdirSync(userData);
    writeFileSync(file, '{"colourScheme":"dark","textSize":200,"fromLater":true}');
    expect(start().get()).toEqual({ colourScheme: 'dark', textSize: 100 });
  });

  it('is kept from one start to the next', async () => {
    const first = start();
    await first.save(darkAndLarge);
    expect(first.shown).toEqual(['auto', 'dark']);

    const second = start();
    expect(second.get()).toEqual(darkAndLarge);
    expect(second.shown).toEqual(['dark']);
    expect(readdirSync(userData)).toEqual(['preferences.json']);
  });

  it.skipIf(process.platform === 'win32')('is kept for its owner only', async () => {
    await start().save(darkAndLarge);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(userData).mode & 0o777).toBe(0o700);
  });

  it('is as it was chosen last, however fast', async () => {
    const { save, settled } = start();
    for (const textSize of [115, 130, 100, 115] as const) {
      void save({ colourScheme: 'light', textSize });
    }
    await settled();
    expect(start().get()).toEqual({ colourScheme: 'light', textSize: 115 });
  });

  it('holds for this window when it cannot be written, and is written once it can be', async () => {
    // A file cannot take the place of a folder.
    mkdirSync(join(file, 'in the way'), { recursive: true });
    const { get, save, settled, shown } = start();
    await expect(save(darkAndLarge)).rejects.toBeInstanceOf(Error);
    await expect(settled()).resolves.toBeUndefined();
    expect(get()).toEqual(darkAndLarge);
    expect(shown).toEqual(['auto', 'dark']);

    rmSync(file, { recursive: true });
    await save(darkAndLarge);
    expect(readdirSync(dirname(file))).toEqual(['preferences.json']);
  });
});

describe('the call', () => {
  it('keeps the choice while no store is open', async () => {
    const core = createAppCore({ folder: userData });
    await expect(core.dispatch('preferences.save', darkAndLarge)).resolves.toEqual({
      ok: true,
      value: undefined,
    });
    expect(start().get()).toEqual(darkAndLarge);
  });

  it.each([
    { colourScheme: 'green', textSize: 100 },
    { colourScheme: 'dark', textSize: 116 },
    { colourScheme: 'dark', textSize: '115' },
    { colourScheme: 'dark' },
  ])('refuses %j', async (chosen) => {
    const core = createAppCore({ folder: userData });
    await expect(core.dispatch('preferences.save', chosen)).resolves.toMatchObject({
      ok: false,
      error: { code: 'invalid-input' },
    });
    expect(core.services.preferences.get()).toEqual(atFirst);
  });
});
