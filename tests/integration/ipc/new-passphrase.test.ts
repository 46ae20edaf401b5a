import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { dictionary } from '@zxcvbn-ts/language-common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppCore, createAppCore } from '../../support/app-core.ts';
import { temporaryFolder } from '../../support/test-store.ts';

const folder = temporaryFolder();
const path = join(folder.path, 'north.casetable');
let core: AppCore;

beforeAll(() => {
  core = createAppCore({
    folder: join(folder.path, 'user-data'),
    dialogs: { chooseNewStore: () => Promise.resolve(path) },
  });
});
afterAll(() => folder[Symbol.dispose]());

async function create(passphrase: string): ReturnType<AppCore['dispatch']> {
  const place = await core.dispatch('store.choosePlace', { forumName: '' });
  const { placeId } = (place as unknown as { value: { placeId: string } }).value;
  return core.dispatch('store.create', {
    placeId,
    passphrase,
    forumName: 'Northmere MARAC',
    forumKind: 'marac',
  });
}

describe('a new store', () => {
  it.each([
    ['', 'Type a passphrase of at least 14 characters'],
    ['otters dancin', 'Use at least 14 characters'],
    ['passwordpassword', 'The same characters again and again'],
    ['12345678901234', 'Characters in a row'],
    ['password123456', 'Many people use this'],
    ['summer dragon 99', 'Too easy to guess'],
  ])('is not made with “%s”, whatever the page says', async (passphrase, words) => {
    const answer = await create(passphrase);
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', message: expect.stringContaining(words) },
    });
    expect(existsSync(path)).toBe(false);
    expect(existsSync(`${path}-keys`)).toBe(false);
  });

  it('is made with a suggestion, which is five words of the list and another each time', async () => {
    const draw = async (): Promise<string> => {
      const answer = await core.dispatch('users.suggestPassphrase', {});
      return (answer as unknown as { value: { passphrase: string } }).value.passphrase;
    };
    const [first, second] = [await draw(), await draw()];
    const known = new Set(dictionary['diceware-common']);
    expect(first.split(' ')).toHaveLength(5);
    expect(first.split(' ').every((word) => known.has(word))).toBe(true);
    expect(second).not.toBe(first);

    await expect(create(first)).resolves.toMatchObject({ ok: true, value: { state: 'open' } });
    await core.services.session.lock();
  });
});
