import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readAsar } from '../../../scripts/asar-file.ts';
import { fuses } from '../../../scripts/fuses.ts';
import { ownElectron } from '../../../scripts/package-app.ts';
import { examinePackage } from '../../../scripts/package-rules.ts';

const sha256 = (content: string): string => createHash('sha256').update(content).digest('hex');

/** An archive with these files; those named in `unpacked` lie beside it. */
function asarOf(files: Readonly<Record<string, string>>, unpacked: readonly string[] = []): Buffer {
  let offset = 0;
  const root: Record<string, unknown> = {};
  for (const [name, content] of Object.entries(files)) {
    const parts = name.split('/');
    const last = parts.pop() ?? '';
    let folder = root;
    for (const part of parts) {
      const known = (folder[part] ??= { files: {} }) as { files: Record<string, unknown> };
      folder = known.files;
    }
    const integrity = { algorithm: 'SHA256', hash: sha256(content) };
    const size = content.length;
    if (unpacked.includes(name)) folder[last] = { size, unpacked: true, integrity };
    else {
      folder[last] = { size, offset: String(offset), integrity };
      offset += size;
    }
  }
  const header = Buffer.from(JSON.stringify({ files: root }));
  const padded = Math.ceil(header.length / 4) * 4;
  const lengths = Buffer.alloc(16);
  [4, padded + 8, padded + 4, header.length].forEach((value, at) =>
    lengths.writeUInt32LE(value, at * 4),
  );
  const data = Object.entries(files).filter(([name]) => !unpacked.includes(name));
  return Buffer.concat([
    lengths,
    header,
    Buffer.alloc(padded - header.length),
    Buffer.from(data.map(([, content]) => content).join('')),
  ]);
}

/** What @electron/fuses looks for in a program, with a state for each fuse. */
const programWith = (states: string): Buffer =>
  Buffer.concat([
    Buffer.from('some code dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
    Buffer.from([1, states.length]),
    Buffer.from(`${states} more code`),
  ]);

const wanted = [...fuses]
  .toSorted((one, other) => one.option - other.option)
  .map(({ isOn }) => (isOn ? '1' : '0'))
  .join('');

const good: Readonly<Record<string, string>> = {
  'package.json': '{}',
  'out/main/index.js': 'start()',
  'node_modules/store/index.js': 'module.exports = 1',
  'node_modules/store/store.node': 'native',
};

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'casetable-packed-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function pack({ files = good, states = wanted } = {}): void {
  mkdirSync(path.join(folder, 'resources'));
  const unpacked = ['node_modules/store/store.node'];
  const archive = path.join(folder, 'resources', 'app.asar');
  writeFileSync(archive, asarOf(files, unpacked));
  for (const name of unpacked) {
    const place = path.join(`${archive}.unpacked`, name);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, files[name] ?? '');
  }
  writeFileSync(path.join(folder, 'casetable'), programWith(states));
  writeFileSync(path.join(folder, 'version'), ownElectron);
}

const broken = async (): Promise<string[]> =>
  (await examinePackage(folder)).filter(({ state }) => state === 'broken').map(({ rule }) => rule);

describe('a packed app', () => {
  it('as it should be breaks no rule', async () => {
    pack();
    expect(await broken()).toEqual([]);
  });

  it.each(fuses)('with the fuse $name turned is told of', async ({ name, option, isOn }) => {
    pack({ states: wanted.slice(0, option) + (isOn ? '0' : '1') + wanted.slice(option + 1) });
    expect(await broken()).toEqual([`the fuse ${name} is ${isOn ? 'on' : 'off'}`]);
  });

  it('with a changed file is told of', async () => {
    pack();
    const archive = path.join(folder, 'resources', 'app.asar');
    const bytes = readFileSync(archive);
    bytes.write('x', bytes.indexOf('start()'));
    writeFileSync(archive, bytes);
    expect(await broken()).toEqual(['every packed file is as the archive says']);
  });

  const nativeCode = (): string =>
    path.join(folder, 'resources', 'app.asar.unpacked', 'node_modules', 'store', 'store.node');

  it('with other native code beside the archive is told of', async () => {
    pack();
    writeFileSync(nativeCode(), 'natiwe');
    expect(await broken()).toEqual(['native code is as the archive says']);
    rmSync(nativeCode());
    expect(await broken()).toEqual(['native code is as the archive says']);
  });

  it('that was signed has to be asked for its signature', async () => {
    pack();
    writeFileSync(nativeCode(), 'native and its signature');
    mkdirSync(path.join(folder, '_CodeSignature'));
    const findings = await examinePackage(folder);
    expect(findings.find(({ rule }) => rule.startsWith('native code'))).toMatchObject({
      state: 'open',
      detail: expect.stringContaining('codesign'),
    });
  });

  it.each([
    ['a test', 'tests/journey.test.js', 'nothing foreign is packed'],
    ['a source map', 'out/main/index.js.map', 'no source map is packed'],
  ])('with %s in it is told of', async (_what, name, rule) => {
    pack({ files: { ...good, [name]: '{}' } });
    expect(await broken()).toEqual([rule]);
  });

  it('with another app beside it is told of', async () => {
    pack();
    mkdirSync(path.join(folder, 'resources', 'app'));
    expect(await broken()).toEqual(['no other app lies beside it']);
  });

  it('without its archive is told of', async () => {
    mkdirSync(path.join(folder, 'resources'));
    expect(await broken()).toEqual(['there is an app.asar']);
  });

  it('that must know its archive is told of when it knows another', async () => {
    pack();
    const { headerHash } = readAsar(path.join(folder, 'resources', 'app.asar'));
    const known = (hash: string): void =>
      writeFileSync(path.join(folder, 'Info.plist'), `<key>hash</key><string>${hash}</string>`);
    known(headerHash);
    expect(await broken()).toEqual([]);
    known(sha256('another'));
    expect(await broken()).toEqual(['the program knows its archive']);
  });

  it('of another Electron is for evaluation', async () => {
    pack();
    writeFileSync(path.join(folder, 'version'), '33.2.1');
    const last = (await examinePackage(folder)).at(-1);
    expect(last).toMatchObject({ state: 'open', detail: expect.stringContaining('evaluation') });
  });
});

describe('electron-builder.yml', () => {
  const text = readFileSync('electron-builder.yml', 'utf8');

  it('turns the fuses as the check expects them', () => {
    const block = fuses.map(({ name, isOn }) => `  ${name}: ${isOn}\n`).join('');
    expect(text).toContain(`electronFuses:\n${block}\n`);
  });

  it.each([
    ['publishes nothing', 'publish: null'],
    ['keeps the sandbox of the AppImage', 'appImage:\n', 'executableArgs: []'],
    ['leaves the store when it is taken off', 'deleteAppDataOnUninstall: false'],
    [
      'signs for macOS with its own list of what is allowed',
      'hardenedRuntime: true\n',
      'entitlements: scripts/entitlements.mac.plist\n',
      'entitlementsInherit: scripts/entitlements.mac.plist\n',
    ],
    ['unpacks native code alone', "asarUnpack:\n  - '**/*.node'\n\n", 'smartUnpack: false'],
  ])('%s', (_what, ...lines) => {
    expect(lines.filter((line) => !text.includes(line))).toEqual([]);
  });

  it('allows on macOS that script is compiled, and nothing else', () => {
    const list = readFileSync('scripts/entitlements.mac.plist', 'utf8');
    const allowed = [...list.matchAll(/<key>([^<]+)<\/key>/g)].map(([, key]) => key);
    expect(allowed).toEqual(['com.apple.security.cs.allow-jit']);
  });

  it('goes with exact versions', () => {
    const manifest: { devDependencies: Record<string, string> } = JSON.parse(
      readFileSync('package.json', 'utf8'),
    );
    const { electron, 'electron-builder': builder } = manifest.devDependencies;
    expect([electron, builder]).toEqual([ownElectron, expect.stringMatching(/^\d+\.\d+\.\d+$/)]);
  });
});
