import { expect, type Page } from '@playwright/test';
import { sharedApp, test } from '../../support/electron.ts';

const theApp = sharedApp();

/** Calls as only a page that was taken over could make them: past the typed client. */
const call = (page: Page, name: unknown, input: unknown): Promise<string> =>
  page.evaluate(
    ([givenName, givenInput]) =>
      window.bridge.call(givenName as string, givenInput).then(
        (answer) => {
          const { ok, error } = JSON.parse(answer) as { ok: boolean; error?: { code: string } };
          return ok ? 'answered' : (error?.code ?? '');
        },
        () => 'refused',
      ),
    [name, input] as const,
  );

test('calls that are none are refused, and main goes on', async () => {
  const { page } = theApp();
  for (const name of ['store.dump', '', '__proto__', 'constructor', 'toString', 7, null, {}, []]) {
    expect(await call(page, name, {}), JSON.stringify(name)).toBe('invalid-input');
  }
  expect(await call(page, 'store.status', {})).toBe('answered');
});

test('input of another shape is refused, and main goes on', async () => {
  const { page } = theApp();
  const wrong = [null, 7, 'text', [], { passphrase: 7 }, { passphrase: ['a'] }, {}];
  for (const input of wrong) {
    expect(await call(page, 'store.unlock', input), JSON.stringify(input)).toBe('invalid-input');
  }
  const ways = await page.evaluate(async () => {
    const polluted: unknown = JSON.parse('{"__proto__":{"isAdmin":true},"passphrase":"x"}');
    const answers = [
      await window.bridge.call('store.status', JSON.parse('{"__proto__":{"isAdmin":true}}')),
      await window.bridge.call('store.unlock', polluted),
      await window.bridge.call('store.status', { constructor: { prototype: { isAdmin: true } } }),
    ];
    return answers.map((answer) => (JSON.parse(answer) as { ok: boolean }).ok);
  });
  expect(ways[2]).toBe(false);
  expect(await call(page, 'store.status', {})).toBe('answered');
});

test('no call changes what every object of main has', async () => {
  const { app, page } = theApp();
  await page.evaluate(async () => {
    const keys = ['__proto__', 'constructor', 'prototype'];
    for (const key of keys) {
      const input: unknown = JSON.parse(`{"${key}":{"polluted":true,"prototype":{"polluted":1}}}`);
      await window.bridge.call('store.status', input);
      await window.bridge.call('store.unlock', input);
    }
  });
  const isPolluted = await app.evaluate(() => 'polluted' in {});
  expect(isPolluted).toBe(false);
});

test('an input of 100 MB is refused, and main goes on', async () => {
  test.setTimeout(120_000);
  const { page } = theApp();
  const code = await page.evaluate(async () => {
    const passphrase = 'x'.repeat(100 * 1024 * 1024);
    const answer = await window.bridge.call('store.unlock', { passphrase });
    return (JSON.parse(answer) as { error: { code: string } }).error.code;
  });
  expect(code).toBe('invalid-input');
  expect(await call(page, 'store.status', {})).toBe('answered');
});

test('what cannot be sent is refused before it leaves the page', async () => {
  const { page } = theApp();
  const end = await page.evaluate(() =>
    window.bridge.call('store.status', { run: () => 1 }).then(
      () => 'answered',
      () => 'refused',
    ),
  );
  expect(end).toBe('refused');
});

test('a frame within the page has no bridge', async () => {
  const { page } = theApp();
  const bridges = await page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inner = frame.contentWindow;
    const types = [typeof inner?.bridge, typeof window.bridge];
    frame.remove();
    return types;
  });
  expect(bridges).toEqual(['undefined', 'object']);
});
