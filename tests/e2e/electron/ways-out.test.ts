import { expect } from '@playwright/test';
import { openApp as open, sharedApp, test } from '../../support/electron.ts';

/**
 * Every way in which a page could leave its document, open another or save something. A test that sets
 * its page on a way has an app of its own, as a refused navigation never ends.
 */
const theApp = sharedApp();

test('the page never leaves its document', async () => {
  const { page } = await open();
  const before = page.url();
  await page.evaluate(() => {
    location.href = 'https://example.org/';
  });
  await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), { href: 'file:///etc/hostname' });
    document.body.append(link);
    link.click();
  });
  // Not by a locator: Playwright would wait for the refused navigation to end.
  const after = await page.evaluate(() => [location.href, document.querySelector('h1') !== null]);
  expect(after).toEqual([before, true]);
});

test('no window opens a window', async () => {
  const { app, page } = theApp();
  const opened = await page.evaluate(() => window.open('https://example.org/') === null);
  expect(opened).toBe(true);
  expect(app.windows()).toHaveLength(1);
});

test('a page may load itself again, and is itself again', async () => {
  const { page } = await open();
  const before = page.url();
  await page.evaluate(() => {
    (window as unknown as { marker: number }).marker = 1;
  });
  const loaded = page.waitForEvent('load');
  await page.evaluate(() => void setTimeout(() => location.reload()));
  await loaded;
  expect(await page.evaluate(() => 'marker' in window)).toBe(false);
  expect(page.url()).toBe(before);
});

test('what is dropped on the window is not opened', async () => {
  const { app, page } = await open();
  const before = page.url();
  const cdp = await page.context().newCDPSession(page);
  const dropped = [
    { items: [], files: ['/etc/hostname'] },
    { items: [{ mimeType: 'text/uri-list', data: 'https://example.org/' }], files: [] },
  ];
  for (const { items, files } of dropped) {
    const data = { items, files, dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await cdp.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
  }
  const after = await page.evaluate(() => [location.href, document.querySelector('h1') !== null]);
  expect(after).toEqual([before, true]);
  expect(app.windows()).toHaveLength(1);
});

test('neither a middle click nor a form leads anywhere', async () => {
  const { app, page } = await open();
  const before = page.url();
  const { x, y, hit } = await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), {
      href: 'https://example.org/',
      textContent: 'out',
      id: 'out',
    });
    link.style.cssText = 'position: fixed; top: 0; left: 0; z-index: 1000';
    const form = Object.assign(document.createElement('form'), {
      action: 'https://example.org/',
      method: 'post',
    });
    document.body.append(link, form);
    const { x: left, y: top, width, height } = link.getBoundingClientRect();
    const middle = { x: left + width / 2, y: top + height / 2 };
    form.submit();
    return { ...middle, hit: document.elementFromPoint(middle.x, middle.y)?.id };
  });
  expect(hit).toBe('out');
  // By the mouse itself: a click on a locator waits for the navigation that began and never ends.
  await page.mouse.click(x, y, { button: 'middle' });
  const after = await page.evaluate(() => [location.href, document.querySelector('h1') !== null]);
  expect(after).toEqual([before, true]);
  expect(app.windows()).toHaveLength(1);
});

test('no redirect is followed', async () => {
  const { app } = theApp();
  const reached = await app.evaluate(async ({ BrowserWindow, session: sessions }) => {
    const session = sessions.fromPartition('redirecting');
    // Without the guard of requests, which would not let it come so far.
    session.webRequest.onBeforeRequest(null);
    const asked: string[] = [];
    session.protocol.handle('http', ({ url }) => {
      asked.push(url);
      const headers = { location: 'http://to.example/' };
      return url.includes('from')
        ? new Response(null, { status: 302, headers })
        : new Response('there');
    });
    const window = new BrowserWindow({ show: false, webPreferences: { session } });
    const end = await window.loadURL('http://from.example/').then(
      () => 'loaded',
      () => 'refused',
    );
    window.destroy();
    return [end, ...asked];
  });
  expect(reached).toEqual(['refused', 'http://from.example/']);
});

test('no page holds a webview, even where its window would allow one', async () => {
  const { app } = theApp();
  const isRefused = await app.evaluate(async ({ BrowserWindow }) => {
    const host = new BrowserWindow({ show: false, webPreferences: { webviewTag: true } });
    const asked = new Promise((resolve) => {
      host.webContents.once('will-attach-webview', (event) => resolve(event.defaultPrevented));
    });
    await host.loadURL('data:text/html,<webview src="data:text/html,inner"></webview>');
    const refused = await asked;
    host.destroy();
    return refused;
  });
  expect(isRefused).toBe(true);
});

test('the page saves no file by itself', async () => {
  const { app, page } = theApp();
  await app.evaluate(({ BrowserWindow }) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
    const asked = new Promise((resolve) => {
      session?.once('will-download', (event) => resolve(event.defaultPrevented));
    });
    Object.assign(globalThis, { asked });
  });
  await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), {
      href: 'data:text/plain,saved',
      download: 'saved.txt',
    });
    document.body.append(link);
    link.click();
  });
  const isRefused = await app.evaluate(
    () => (globalThis as unknown as { asked: Promise<boolean> }).asked,
  );
  expect(isRefused).toBe(true);
});
