import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { freshDataDir, launchApp, preparedLaunch, test } from '../../support/electron.ts';

/** One test a rule, in the real app; each rule is a file of its own in src/main/security. */
async function open(): Promise<{ app: ElectronApplication; page: Page }> {
  const app = await launchApp({ dataDir: freshDataDir() });
  const page = await app.firstWindow();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return { app, page };
}

test('the page runs in the sandbox, without Node', async () => {
  const { app, page } = await open();
  const found = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer'].filter((name) => name in window),
  );
  expect(found).toEqual([]);
  const pid = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
  test.skip(process.platform !== 'linux', 'Only Linux tells the sandbox from outside');
  // 2 means that the kernel filters the system calls of the process.
  expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\s+2$/m);
});

test('the bridge is two functions', async () => {
  const { page } = await open();
  const shape = await page.evaluate(() => {
    const { bridge } = window as unknown as { bridge: Record<string, unknown> };
    return Object.entries(bridge).map(([name, value]) => `${name}: ${typeof value}`);
  });
  expect(shape.toSorted()).toEqual(['call: function', 'onEvent: function']);
});

test('no text becomes script or markup', async () => {
  const { page } = await open();
  const refused = await page.evaluate(async () => {
    // What the debugger itself runs is free of the policy; what a timer runs is not.
    await new Promise((resolve) => setTimeout(resolve));
    const tries: Record<string, () => unknown> = {
      // oxlint-disable-next-line no-eval -- the very thing that must be refused
      eval: () => (0, eval)('1 + 1'),
      innerHTML: () => (document.createElement('div').innerHTML = '<img src=x onerror=alert(1)>'),
      script: () => Object.assign(document.createElement('script'), { text: 'window.planted = 1' }),
      policy: () =>
        (
          window as unknown as { trustedTypes: { createPolicy: (n: string, p: object) => void } }
        ).trustedTypes.createPolicy('other', {}),
    };
    return Object.entries(tries).map(([name, attempt]) => {
      try {
        attempt();
        return `${name} ran`;
      } catch {
        return `${name} refused`;
      }
    });
  });
  expect(refused).toEqual([
    'eval refused',
    'innerHTML refused',
    'script refused',
    'policy refused',
  ]);
});

test('nothing is fetched from anywhere', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const { app, page } = await open();
  await page.evaluate(async (url) => {
    const image = new Image();
    const ended = new Promise((resolve) => {
      image.addEventListener('load', resolve);
      image.addEventListener('error', resolve);
    });
    image.src = `${url}/image`;
    await Promise.allSettled([fetch(`${url}/fetch`), ended]);
  }, `http://127.0.0.1:${port}`);
  // The content policy stops the page; this asks past it, where only the request guard stands.
  const answer = await app.evaluate(async ({ BrowserWindow }, url) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
    return session?.fetch(url).then(
      () => 'answered',
      () => 'refused',
    );
  }, `http://127.0.0.1:${port}/main`);
  server.close();
  expect(answer).toBe('refused');
  expect(asked).toEqual([]);
});

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
  const { app, page } = await open();
  const opened = await page.evaluate(() => window.open('https://example.org/') === null);
  expect(opened).toBe(true);
  expect(app.windows()).toHaveLength(1);
});

test('every permission is refused', async () => {
  const { page } = await open();
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'];
    const queried = await Promise.all(
      names.map((name) => navigator.permissions.query({ name: name as PermissionName })),
    );
    return [...queried.map(({ state }) => state), await Notification.requestPermission()];
  });
  expect(new Set(states)).toEqual(new Set(['denied']));
});

test('a page that is not ours gets no answer', async () => {
  const { app } = await open();
  const answer = await app.evaluate(async ({ app: main, BrowserWindow }) => {
    const preload = `${main.getAppPath()}/out/preload/index.cjs`;
    const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
    await stranger.loadURL('data:text/html,<p>stranger</p>');
    const result: unknown = await stranger.webContents.executeJavaScript(
      "window.bridge.call('store.status', {}).then(() => 'answered', () => 'refused')",
    );
    stranger.destroy();
    return result;
  });
  expect(answer).toBe('refused');
});

test('a second start shows the first and ends', async () => {
  const dataDir = freshDataDir();
  const app = await launchApp({ dataDir });
  await app.firstWindow();
  const { executablePath, args, env } = preparedLaunch();
  const second = spawn(executablePath, [...args, `--user-data-dir=${dataDir}`], {
    env,
    stdio: 'ignore',
  });
  const [code] = (await once(second, 'exit')) as [number];
  expect(code).toBe(0);
  expect(app.windows()).toHaveLength(1);
});

test('the window’s title is the name of the app alone, and its session leaves nothing on the disk', async () => {
  const { app } = await open();
  const [title, isPersistent] = await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return [window?.getTitle(), window?.webContents.session.isPersistent()];
  });
  expect(title).toBe('Casetable');
  expect(isPersistent).toBe(false);
});

test('the app’s own scheme gives out its files and nothing beside them', async () => {
  const { app } = await open();
  const answers = await app.evaluate(async ({ BrowserWindow }) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
    const urls = [
      'app://casetable/index.html',
      'app://casetable/..%2f..%2fpackage.json',
      'app://casetable/../../package.json',
      'app://elsewhere/index.html',
    ];
    const ask = (url: string): Promise<string> =>
      session?.fetch(url).then(
        ({ status }) => String(status),
        () => 'refused',
      ) ?? Promise.resolve('no session');
    return Promise.all(urls.map(ask));
  });
  expect(answers).toEqual(['200', '404', '404', '404']);
});

test('no menu offers to reload the page', async () => {
  const { app } = await open();
  const menu = await app.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()?.items.map(({ role }) => role),
  );
  expect(menu ?? []).not.toContain('viewmenu');
  test.skip(process.platform === 'darwin', 'macOS keeps a menu for its editing keys');
  expect(menu).toBeUndefined();
});
