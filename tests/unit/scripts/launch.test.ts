import { describe, expect, it } from 'vitest';
import { externalPackages } from '../../../scripts/app-folder.ts';
import { isStale } from '../../../scripts/build.ts';
import { cachePath } from '../../../scripts/folders.ts';
import { plainEnvironment } from '../../../scripts/launch.ts';
import { commandAsNobody, mayUseHelper } from '../../../scripts/sandbox.ts';

describe('whether the built app is out of date', () => {
  it('is not when every output is newer than every input', () => {
    expect(isStale([10, 20], [[30], [31]])).toBe(false);
  });

  it('is when one input is newer than one output', () => {
    expect(isStale([10, 31], [[30], [40]])).toBe(true);
  });

  it('is when an output is missing', () => {
    expect(isStale([10], [[30], []])).toBe(true);
  });
});

describe('which packages go beside the built app', () => {
  const dependencies = ['@scope/native', 'native', 'bundled', 'zod'];

  it('finds every way of asking for one', () => {
    const sources = [
      'import Database from"native";import{a}from"node:fs";',
      'const b = await import("@scope/native/sub");',
    ];
    expect(externalPackages(sources, dependencies)).toEqual(['@scope/native', 'native']);
    expect(externalPackages(["require('bundled')"], dependencies)).toEqual(['bundled']);
  });

  it('leaves out what was built into it', () => {
    expect(externalPackages(['import "./chunk.js"; const zod = 1;'], dependencies)).toEqual([]);
  });
});

describe('what the app is started with', () => {
  it('keeps the environment but for what would change how Electron or Node starts', () => {
    const env = {
      LANG: 'en_GB.UTF-8',
      ELECTRON_RUN_AS_NODE: '1',
      NODE_OPTIONS: 'x',
      npm_command: 'x',
    };
    expect(plainEnvironment(env)).toEqual({ LANG: 'en_GB.UTF-8' });
  });

  it('caches where the unprivileged user can read when it is started by root', () => {
    expect(cachePath(true, '/root/cache', '/root')).toBe('/var/cache/casetable');
  });

  it('caches in the home of anybody else, or where they say', () => {
    expect(cachePath(false, undefined, '/home/ann')).toBe('/home/ann/.cache/casetable');
    expect(cachePath(false, '/big', '/home/ann')).toBe('/big/casetable');
  });
});

describe('the sandbox where the launcher is root', () => {
  it('runs Electron as nobody, whatever the folder is called, and never without sandbox', () => {
    const command = commandAsNobody("/it's here/electron", '/run');
    expect(command).toContain(
      "exec setpriv --reuid=65534 --regid=65534 --clear-groups '/it'\\''s here/electron",
    );
    expect(command).not.toContain('no-sandbox');
  });

  it('trusts the set-user-id helper only where it can gain the right it needs', () => {
    expect(mayUseHelper(statusWith('000001ffffffffff', 0))).toBe(true);
    expect(mayUseHelper(statusWith('000001ffffffffff', 1))).toBe(false);
    // What Docker leaves a container by default.
    expect(mayUseHelper(statusWith('00000000a80425fb', 0))).toBe(false);
  });
});

function statusWith(bounds: string, noNewRights: number): string {
  return `CapBnd:\t${bounds}\nNoNewPrivs:\t${noNewRights}\n`;
}
