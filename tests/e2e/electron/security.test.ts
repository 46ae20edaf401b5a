import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import {
  freshDataDir,
  launchApp,
  preparedLaunch,
  sharedApp,
  test,
} from '../../support/electron.ts';

/**
 * One test a rule, in the real app; each rule is a file of its own in src/main/security. What concerns
 * the network, ways out of the page, and calls is tested in files of their own beside this one.
 */
const theApp = sharedApp();

test('the page runs in the sandbox, without Node', async () => {
  const { app, page } = theApp();
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

test('no page has a right that Electron advises against', async () => {
  const { app } = theApp();
  const rights = await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const contents = window?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    return contents.getLastWebPreferences();
  });
  expect(rights).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    enableBlinkFeatures: '',
    webviewTag: false,
  });
});

test('the bridge is two functions', async () => {
  const { page } = theApp();
  const shape = await page.evaluate(() => {
    const { bridge } = window as unknown as { bridge: Record<string, unknown> };
    return Object.entries(bridge).map(([name, value]) => `${name}: ${typeof value}`);
  });
  expect(shape.toSorted()).toEqual(['call: function', 'onEvent: function']);
});

test('no text becomes script or markup', async () => {
  const { page } = theApp();
  const refused = await page.evaluate(async () => {
    // What the debugger itself runs is free of the policy; what a timer runs is not.
    await new Promise((resolve) => setTimeout(resolve));
    const tries: Record<string, () => unknown> = {
      // oxlint-disable-next-line no-eval -- the very thing that must be refused
      eval: () => (0, eval)('1 + 1'),
      // oxlint-disable-next-line no-restricted-properties -- the same
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

test('every permission is refused', async () => {
  const { page } = theApp();
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'];
    const queried = await Promise.all(
      names.map((name) => navigator.permissions.query({ name: name as PermissionName })),
    );
    const asked = await Promise.allSettled([
      navigator.mediaDevices.getUserMedia({ audio: true }),
      navigator.mediaDevices.getDisplayMedia(),
    ]);
    return [
      ...queried.map(({ state }) => state),
      await Notification.requestPermission(),
      ...asked.map(({ status }) => (status === 'rejected' ? 'denied' : status)),
    ];
  });
  expect(new Set(states)).toEqual(new Set(['denied']));
});

test('a page that is not ours gets no answer', async () => {
  const { app } = theApp();
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

test('no session checks spelling, which would fetch dictionaries and keep words', async () => {
  const { app } = theApp();
  const found = await app.evaluate(({ BrowserWindow, session }) => [
    BrowserWindow.getAllWindows()[0]?.webContents.session.isSpellCheckerEnabled(),
    session.defaultSession.isSpellCheckerEnabled(),
    session.fromPartition('made later').isSpellCheckerEnabled(),
  ]);
  expect(found).toEqual([false, false, false]);
});

test('a second start shows the first and ends', async () => {
  const dataDir = freshDataDir();
  const app = await launchApp({ dataDir });
  await app.firstWindow();
  await app.evaluate(({ app: main, BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    Object.assign(window ?? {}, { focus: () => void asked.push('focus') });
    main.on('second-instance', () => asked.push('second start'));
  });
  const { executablePath, args, env } = preparedLaunch();
  const second = spawn(executablePath, [...args, `--user-data-dir=${dataDir}`], {
    env,
    stdio: 'ignore',
  });
  const [code] = (await once(second, 'exit')) as [number];
  expect(code).toBe(0);
  expect(app.windows()).toHaveLength(1);
  const asked = (): Promise<string[]> =>
    app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
  // Whether a window may come to the front is for the system to decide.
  await expect.poll(asked).toEqual(['focus', 'second start']);
});

test('the window’s title is the name of the app alone, and its session leaves nothing on the disk', async () => {
  const { app } = theApp();
  const [title, isPersistent] = await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return [window?.getTitle(), window?.webContents.session.isPersistent()];
  });
  expect(title).toBe('Casetable');
  expect(isPersistent).toBe(false);
});

test('the app’s own scheme gives out its files and nothing beside them', async () => {
  const { app } = theApp();
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
  const { app } = theApp();
  const menu = await app.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()?.items.map(({ role }) => role),
  );
  expect(menu ?? []).not.toContain('viewmenu');
  test.skip(process.platform === 'darwin', 'macOS keeps a menu for its editing keys');
  expect(menu).toBeUndefined();
});

test('no dump of the memory can be made of a crash', async () => {
  test.skip(process.platform !== 'linux', 'Only Linux lets the limit be read from outside');
  const { app } = theApp();
  const limits = (): string => readFileSync(`/proc/${app.process().pid}/limits`, 'utf8');
  await expect.poll(limits).toMatch(/^Max core file size +1 +1 /m);
});
