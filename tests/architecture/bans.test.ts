import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { temporaryFolder } from '../support/test-store.ts';

/** Each has lost or leaked data in trials. */
const forbidden: readonly (readonly [what: string, statement: string, rule: string])[] = [
  ['a backup, which fails on an encrypted store', "db.backup('x')", 'no-restricted-properties'],
  ['a store in plain text', 'db.serialize()', 'no-restricted-properties'],
  ['a store in plain text', "db['serialize']()", 'no-restricted-properties'],
  ['foreign code', "db.loadExtension('x')", 'no-restricted-properties'],
  ['foreign code', 'db.exec("SELECT load_extension(\'x\')")', 'no-extension'],
  ['a change of key in place', 'db.rekey(path)', 'no-rekey'],
  ['a change of key in place', "db['rekey'](path)", 'no-rekey'],
  ['a change of key in place', 'db.pragma(`rekey = ${path}`)', 'no-rekey'],
  ['a change of key in place', "db.pragma('hexrekey = 00')", 'no-rekey'],
  ['a change of key in place', 'db.exec("PRAGMA main.rekey = \'x\'")', 'no-rekey'],
  ['a second database', 'db.exec(`ATTACH ${path} AS other`)', 'no-attach'],
  ['a second database', "db.prepare('attach database ? as other')", 'no-attach'],
  ['a second database', "db.exec('SELECT 1; ATTACH other AS x')", 'no-attach'],
  ['a check that finds nothing', "db.pragma('cipher_integrity_check')", 'no-blind-check'],
  ['a check that finds nothing', 'sql`PRAGMA cipher_integrity_check`', 'no-blind-check'],
  ['a log ahead', "db.pragma('journal_mode = WAL')", 'no-log-ahead'],
  ['a log ahead', "[['journal_mode', 'WAL']]", 'no-log-ahead'],
  ['a copy of an open store', "copyFileSync(path, 'x')", 'no-file-copy'],
  ['a copy of an open store', "fs.promises.cp(path, 'x')", 'no-file-copy'],
];

const innocent = [
  'Attach the list to the referral as a file.',
  'This store was rekeyed; the whole walk was not.',
  'A backup is a copy. Serialise it in cp-1252.',
];

const planted = (statement: string): string =>
  `export function work(db: never, path: string): unknown {\n  return [db, path, ${statement}];\n}\n`;

const fileOf = (statement: string): string =>
  `src/main/store/planted-${forbidden.findIndex(([, other]) => other === statement)}.ts`;

const rotating = 'src/main/store/rotate-copy.ts';

const files: Readonly<Record<string, string>> = {
  ...Object.fromEntries(forbidden.map(([, code]) => [fileOf(code), planted(code)])),
  'src/main/store/innocent.ts': `export const said = ${JSON.stringify(innocent)};\n`,
  [rotating]: planted(
    '[db.rekey(path), db.pragma(`rekey = ${path}`), db.serialize(), `ATTACH x AS y`]',
  ),
};

/** The rules that the project's own linter reports, by the file in which code was planted. */
const reported = new Map<string, string[]>();
let seen = 0;

beforeAll(() => {
  using folder = temporaryFolder();
  const place = (name: string): string => {
    const path = join(folder.path, name);
    mkdirSync(dirname(path), { recursive: true });
    return path;
  };
  for (const name of ['.oxlintrc.json', 'scripts/store-bans.ts']) copyFileSync(name, place(name));
  writeFileSync(place('package.json'), '{ "type": "module" }');
  for (const [name, code] of Object.entries(files)) writeFileSync(place(name), code);
  const linter = join(process.cwd(), 'node_modules/oxlint/bin/oxlint');
  const { stdout } = spawnSync(process.execPath, [linter, '--format=json', 'src'], {
    cwd: folder.path,
    encoding: 'utf8',
  });
  type Report = { diagnostics: { filename: string; code: string }[]; number_of_files: number };
  const { diagnostics, number_of_files } = JSON.parse(stdout) as Report;
  seen = number_of_files;
  for (const { filename, code } of diagnostics) {
    reported.set(filename, [...(reported.get(filename) ?? []), code]);
  }
}, 60_000);

it('has looked into every file', () => {
  expect(seen).toBe(Object.keys(files).length);
});

it.each(forbidden)('the linter refuses %s: %s', (_what, statement, rule) => {
  expect(reported.get(fileOf(statement))).toEqual([expect.stringContaining(`(${rule})`)]);
});

it('lets the key be changed in the one file that does it to a copy, and nothing else there', () => {
  expect(reported.get(rotating)?.toSorted()).toEqual([
    expect.stringContaining('(no-restricted-properties)'),
    expect.stringContaining('(no-attach)'),
  ]);
});

it('says nothing of words that only sound like it', () => {
  expect(reported.get('src/main/store/innocent.ts')).toBeUndefined();
});
