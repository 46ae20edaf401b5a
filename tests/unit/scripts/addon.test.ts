import { describe, expect, it } from 'vitest';
import { compilerCalls, definesIn, isOlder } from '../../../scripts/addon.ts';

describe('compiling the store for an older runtime', () => {
  const places = {
    store: '/modules/store',
    nodeApi: '/modules/node-api',
    nodeAddonApi: '/modules/node-addon-api',
    compatibility: '/scripts/node-api-9.h',
    work: '/work',
  };
  const [engine, binding, link] = compilerCalls(places, ['-DSQLITE_ENABLE_FTS5']);

  it('compiles SQLite and the addon with the settings of the package', () => {
    expect(engine).toContain('-DSQLITE_ENABLE_FTS5');
    expect(binding).toContain('-DSQLITE_ENABLE_FTS5');
    expect(engine).toContain('/modules/store/deps/sqlite3/sqlite3.c');
    expect(binding).toContain('/modules/store/src/better_sqlite3.cpp');
  });

  it('asks for Node-API 9 and puts our header before everything else', () => {
    expect(binding).toContain('-DNAPI_VERSION=9');
    expect(binding[binding.indexOf('-include') + 1]).toBe('/scripts/node-api-9.h');
  });

  it('joins what it has compiled into one file', () => {
    for (const compiled of [engine.at(-1), binding.at(-1)]) expect(link).toContain(compiled);
    expect(link.at(-1)).toBe('/work/store.node');
  });

  it('reads the settings from the package, with and without a value', () => {
    const gypi = `{ 'defines': [\n    'SQLITE_DQS=0',\n    'SQLITE_ENABLE_FTS5',\n  ],\n}`;
    expect(definesIn(gypi)).toEqual(['-DSQLITE_DQS=0', '-DSQLITE_ENABLE_FTS5']);
  });
});

describe('an older runtime', () => {
  it.each([
    ['33.2.1', true],
    ['v34.5.8', true],
    ['35.0.0', false],
    ['v45.4.1', false],
    ['', false],
  ])('is told from its version: %s', (version, older) => {
    expect(isOlder(version)).toBe(older);
  });
});
