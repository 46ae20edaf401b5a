import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { examinePackage } from '../../../scripts/package-rules.ts';
import { freshDataDir, ownedByApp, test } from '../../support/electron.ts';
import { packReporting, runPacked } from '../../support/packed-app.ts';

/**
 * The app as it is installed, packed once for all of these with what Electron is at hand. It cannot be
 * driven from outside, which is the very thing that is tested, so it reports on itself.
 */
let packed: Awaited<ReturnType<typeof packReporting>>;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  packed = await packReporting();
});

test.beforeEach(() => test.setTimeout(120_000));

test('all rules that can be read from its files hold', async () => {
  const findings = await examinePackage(packed.folder);
  expect(findings.length).toBeGreaterThan(10);
  expect(findings.filter(({ state }) => state === 'broken')).toEqual([]);
});

test('the guards hold in it, and it does its work', async () => {
  const { report } = await runPacked(packed.command);
  expect(report).toMatchObject({
    isPackaged: true,
    devToolsOpened: false,
    rights: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
    },
    page: {
      node: [],
      bridge: ['call', 'onEvent'],
      address: 'app://casetable',
      fetch: 'refused',
      code: 'refused',
      markup: 'refused',
      window: true,
      permission: 'denied',
      media: 'refused',
    },
    requests: ['net::ERR_BLOCKED_BY_CLIENT', 'net::ERR_BLOCKED_BY_CLIENT'],
    calls: { sample: true, chosen: true, read: true },
  });
});

test('it does not serve as Node', async () => {
  const { output, report } = await runPacked(packed.command, {
    args: ['-e', "process.stdout.write('ran as Node')"],
    env: { ELECTRON_RUN_AS_NODE: '1' },
  });
  expect(output).not.toContain('ran as Node');
  expect(report?.isPackaged).toBe(true);
});

test('it runs nothing that a variable names', async () => {
  const folder = freshDataDir();
  const planted = path.join(folder, 'planted.cjs');
  const proof = path.join(folder, 'ran');
  writeFileSync(planted, `require('node:fs').writeFileSync(${JSON.stringify(proof)}, '')`);
  ownedByApp(planted);
  const { report } = await runPacked(packed.command, {
    env: { NODE_OPTIONS: `--require=${planted}` },
  });
  expect(report?.isPackaged).toBe(true);
  expect(existsSync(proof)).toBe(false);
});

for (const argument of [
  '--inspect=0',
  '--inspect-brk=0',
  '--remote-debugging-port=0',
  '--remote-debugging-pipe',
  '--no-sandbox',
  '--disable-web-security',
  '--js-flags=--expose-gc',
]) {
  test(`it does not start with ${argument}, and says why`, async () => {
    test.skip(process.platform !== 'linux', 'Elsewhere the message waits for somebody to read it');
    const { code, output, report } = await runPacked(packed.command, { args: [argument] });
    expect(report).toBeNull();
    expect(code).toBe(1);
    expect(output).toContain('Casetable did not start');
    expect(output).not.toMatch(/listening on/i);
  });
}
