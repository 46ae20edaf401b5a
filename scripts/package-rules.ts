import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { FuseState, getCurrentFuseWire, type FuseV1Options } from '@electron/fuses';
import { readAsar, type AsarContent } from './asar-file.ts';
import { fuses } from './fuses.ts';
import { ownElectron } from './package-app.ts';

export type Finding = {
  readonly rule: string;
  /** `open` is what cannot be told here, or holds for an evaluation only. */
  readonly state: 'holds' | 'broken' | 'open';
  readonly detail: string;
};

/** What must hold of a packed app, read back from its own files. */
export async function examinePackage(folder: string): Promise<Finding[]> {
  const resources = path.join(
    folder,
    existsSync(path.join(folder, 'Resources')) ? 'Resources' : 'resources',
  );
  const archive = path.join(resources, 'app.asar');
  if (!existsSync(archive)) return [finding('there is an app.asar', false, archive)];
  const asar = readAsar(archive);
  return [
    ...(await fuseFindings(executableIn(folder))),
    ...archiveFindings(asar, resources),
    besideFinding(folder, asar),
    integrityFinding(folder, asar.headerHash),
    electronFinding(folder),
  ];
}

const finding = (rule: string, holds: boolean, detail = ''): Finding => ({
  rule,
  state: holds ? 'holds' : 'broken',
  detail,
});

async function fuseFindings(executable: string): Promise<Finding[]> {
  const wire = (await getCurrentFuseWire(executable)) as Readonly<
    Partial<Record<FuseV1Options, FuseState>>
  >;
  return fuses.map(({ name, option, isOn }) =>
    finding(
      `the fuse ${name} is ${isOn ? 'on' : 'off'}`,
      wire[option] === (isOn ? FuseState.ENABLE : FuseState.DISABLE),
    ),
  );
}

/** What belongs in the archive, by the first part of its name. */
const parts = ['node_modules', 'out', 'package.json', 'resources'];

function archiveFindings(asar: AsarContent, resources: string): Finding[] {
  const { files, unpacked, changed } = asar;
  const foreign = files.filter((name) => !parts.includes(name.split('/')[0] ?? ''));
  const notNative = unpacked.filter((name) => !name.endsWith('.node'));
  const maps = files.filter((name) => name.endsWith('.map'));
  const beside = readdirSync(resources).filter((name) =>
    ['app', 'default_app.asar'].includes(name),
  );
  return [
    finding('every packed file is as the archive says', changed.length === 0, changed.join(', ')),
    finding('nothing foreign is packed', foreign.length === 0, foreign.join(', ')),
    finding('no source map is packed', maps.length === 0, maps.join(', ')),
    finding('only native code lies outside', notNative.length === 0, notNative.join(', ')),
    finding('no other app lies beside it', beside.length === 0, beside.join(', ')),
  ];
}

/** Signing writes into native code after the archive was made: then the signature has to be asked. */
function besideFinding(folder: string, { changedBeside }: AsarContent): Finding {
  const rule = 'native code is as the archive says';
  const isSigned = existsSync(path.join(folder, '_CodeSignature'));
  if (changedBeside.length === 0 || !isSigned) {
    return finding(rule, changedBeside.length === 0, changedBeside.join(', '));
  }
  return { rule, state: 'open', detail: 'it is signed: ask `codesign --verify --deep --strict`' };
}

/** Electron compares with what is written into the program itself: Info.plist, or a resource. */
function integrityFinding(folder: string, headerHash: string): Finding {
  const rule = 'the program knows its archive';
  const plist = path.join(folder, 'Info.plist');
  const program = path.join(folder, 'Casetable.exe');
  const holder = [plist, program].find((file) => existsSync(file));
  if (holder === undefined) {
    return { rule, state: 'open', detail: 'Electron checks it on macOS and Windows only' };
  }
  return finding(rule, readFileSync(holder).includes(headerHash), path.basename(holder));
}

function electronFinding(folder: string): Finding {
  const rule = `it is made with Electron ${ownElectron}`;
  const file = path.join(folder, 'version');
  if (!existsSync(file)) return { rule, state: 'open', detail: 'no version is noted' };
  const version = readFileSync(file, 'utf8').trim().replace(/^v/, '');
  if (version === ownElectron) return finding(rule, true);
  return { rule, state: 'open', detail: `${version}: for evaluation, not for real data` };
}

export function executableIn(folder: string): string {
  const names = ['casetable', 'Casetable.exe', path.join('MacOS', 'Casetable')];
  const found = names.map((name) => path.join(folder, name)).find((file) => existsSync(file));
  if (found === undefined) throw new Error(`There is no program in ${folder}`);
  return found;
}
