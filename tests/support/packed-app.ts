import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronModule } from './app-that-first.ts';
import { freshDataDir, preparedLaunch } from './electron.ts';
import { run } from '../../scripts/child.ts';
import { packageApp, packedFolders } from '../../scripts/package-app.ts';
import { executableIn } from '../../scripts/package-rules.ts';
import { sandboxedCommand } from '../../scripts/sandbox.ts';

/** Packs the app so that it reports on itself: nothing else can look into a packed app. */
export async function packReporting(): Promise<{ folder: string; command: string }> {
  const { dataRoot } = preparedLaunch();
  const output = path.join(path.dirname(dataRoot), 'packed');
  await packageApp({ output, installers: false, change: reportFirst });
  const [folder = ''] = packedFolders(output);
  if (process.platform === 'linux') await run('chmod', ['-R', 'a+rX', output]);
  return { folder, command: await sandboxedCommand(executableIn(folder), output) };
}

/** The app as it is, with a report of its own main process put before it. */
function reportFirst(appFolder: string): void {
  const file = path.join(appFolder, 'package.json');
  const manifest: { main: string } = JSON.parse(readFileSync(file, 'utf8'));
  const folder = path.join(appFolder, 'out', 'report');
  mkdirSync(folder);
  const write = (name: string, text: string): void => writeFileSync(path.join(folder, name), text);
  write('work.js', `import * as electron from 'electron'; (${reportOn.toString()})(electron);`);
  write('main.js', `import './work.js'; import '../../${manifest.main}';`);
  writeFileSync(file, JSON.stringify({ ...manifest, main: './out/report/main.js' }));
}

export type PackedReport = {
  readonly isPackaged: boolean;
  readonly rights: Readonly<Record<string, unknown>>;
  readonly devToolsOpened: boolean;
  /** What the page finds and what it is refused. */
  readonly page: Readonly<Record<string, unknown>>;
  readonly requests: readonly string[];
  /** Whether calls that need native code and a thread are answered. */
  readonly calls: Readonly<Record<string, boolean>>;
};

/** Runs in the packed app, out of reach of anything else in this file. */
function reportOn({ app, BrowserWindow, dialog, session }: ElectronModule): void {
  const { REPORT_TO: target, REPORT_LIST: list } = process.env;
  if (target === undefined) return;
  Object.assign(dialog, {
    showOpenDialog: () => Promise.resolve({ canceled: false, filePaths: [list] }),
  });
  const wait = (ms: number): Promise<void> =>
    new Promise((resolve) => void setTimeout(resolve, ms));
  const inPage = `(async () => {
    const call = async (name, input) => JSON.parse(await bridge.call(name, input));
    const ends = (work) => work().then(() => 'done', () => 'refused');
    const page = {
      node: ['require', 'process', 'module', 'Buffer'].filter((name) => name in window),
      bridge: Object.keys(bridge).sort(),
      address: location.origin,
      fetch: await ends(() => fetch('https://example.org/')),
      code: await ends(async () => setTimeout && Function('return 1')()),
      markup: await ends(async () => { document.createElement('p').innerHTML = '<b>x</b>'; }),
      window: window.open('https://example.org/') === null,
      permission: await Notification.requestPermission(),
      media: await ends(() => navigator.mediaDevices.getUserMedia({ audio: true })),
    };
    const sample = await call('store.openSample', {});
    const chosen = await call('lists.choose', {});
    const read = await call('lists.read', { listId: chosen.value.listId });
    return { page, calls: { sample: sample.ok, chosen: chosen.ok, read: read.ok } };
  })()`;

  void app.whenReady().then(async () => {
    let window = BrowserWindow.getAllWindows()[0];
    for (; window === undefined; window = BrowserWindow.getAllWindows()[0]) await wait(50);
    const contents = window.webContents as typeof window.webContents & {
      getLastWebPreferences(): Record<string, unknown>;
    };
    while (contents.isLoading() || contents.getURL() === '') await wait(50);
    contents.openDevTools();
    await wait(500);
    const ask = (other: typeof session.defaultSession): Promise<string> =>
      other.fetch('https://example.org/').then(
        () => 'answered',
        (error: Error) => error.message,
      );
    const found: unknown = {
      isPackaged: app.isPackaged,
      rights: contents.getLastWebPreferences(),
      devToolsOpened: contents.isDevToolsOpened(),
      requests: await Promise.all([contents.session, session.defaultSession].map(ask)),
      ...((await contents.executeJavaScript(inPage)) as object),
    };
    process.getBuiltinModule('node:fs').writeFileSync(target, JSON.stringify(found));
    app.quit();
  });
}

type Ended = {
  readonly code: number | null;
  readonly output: string;
  readonly report: PackedReport | null;
};

/** Starts the packed app and waits until it has reported or has refused to start. */
export async function runPacked(
  command: string,
  { args = [], env = {} }: { args?: readonly string[]; env?: Record<string, string> } = {},
): Promise<Ended> {
  const dataDir = freshDataDir();
  const target = path.join(dataDir, 'report.json');
  const child = spawn(command, [`--user-data-dir=${dataDir}`, ...args], {
    env: {
      ...preparedLaunch().env,
      REPORT_TO: target,
      REPORT_LIST: path.resolve('resources', 'sample', 'referrals.csv'),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  const report = existsSync(target)
    ? (JSON.parse(readFileSync(target, 'utf8')) as PackedReport)
    : null;
  return { code, output, report };
}
