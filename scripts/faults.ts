import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { atExit, PlainError, runScript, show } from './child.ts';
import { faults, type Fault } from './fault-list.ts';
import { faultTable, resultOf, sumOfFaults, type TestRun, type Told } from './fault-table.ts';
import { notTried } from './faults-not-tried.ts';
import { projectRoot } from './folders.ts';
import { say, step } from './progress.ts';
import { e2eRuns, vitestRuns } from './test-runs.ts';

const tests = path.join(projectRoot, 'tests');

/**
 * `npm run test:faults`: runs the tests of the faults, each as often as a fault has to be tried, and prints
 * what came of them. `npm run test:faults -- F20 F22` runs those of some faults.
 */
runScript(async () => {
  const wanted = chosen(process.argv.slice(2));
  const folder = mkdtempSync(path.join(tmpdir(), 'casetable-faults-'));
  atExit(() => rmSync(folder, { recursive: true, force: true }));
  const told = path.join(folder, 'told.jsonl');
  const env = { ...process.env, CASETABLE_LONG_RUN: '1', CASETABLE_FAULTS_TOLD: told };

  const runs: TestRun[] = [];
  for (const name of ['unit', 'integration'] as const) {
    runs.push(...(await vitest(name, filesOf(wanted, name), { env, folder })));
  }
  runs.push(...(await e2e(wanted, { env, folder })));

  const results = wanted.map((fault) => resultOf(fault, runs, readTold(told)));
  const rest = wanted.length === faults.length ? notTried : [];
  say(`\n${faultTable(results, rest)}\n\n${sumOfFaults(results, rest.length)}`);
  return results.some(({ state }) => state === 'failed' || state === 'missing') ? 1 : 0;
});

function chosen(ids: readonly string[]): readonly Fault[] {
  const unknown = ids.find((id) => faults.every((fault) => fault.id !== id));
  if (unknown !== undefined) throw new PlainError(`No test tries a fault called ${unknown}.`);
  return ids.length === 0 ? faults : faults.filter(({ id }) => ids.includes(id));
}

function filesOf(wanted: readonly Fault[], kind: 'unit' | 'integration' | 'e2e'): string[] {
  const files = new Set(wanted.flatMap(({ triedBy }) => Object.keys(triedBy)));
  return [...files].filter((file) => file.startsWith(`${kind}/`));
}

type Run = { readonly env: NodeJS.ProcessEnv; readonly folder: string };

async function vitest(
  name: 'unit' | 'integration',
  files: readonly string[],
  { env, folder }: Run,
): Promise<TestRun[]> {
  if (files.length === 0) return [];
  const report = path.join(folder, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  await npmRun(name, [...files.map((file) => `tests/${file}`), ...reporters], env);
  return vitestRuns(reportIn(report, name), tests);
}

/** Electron starts for each of these tests, so only those that are wanted run. */
async function e2e(wanted: readonly Fault[], { env, folder }: Run): Promise<TestRun[]> {
  const files = filesOf(wanted, 'e2e');
  if (files.length === 0) return [];
  if ((await npmRun('build', [], env)) !== 0) throw new PlainError('Stopped: build failed.');
  const titles = wanted.flatMap(({ triedBy }) => files.flatMap((file) => triedBy[file] ?? []));
  const report = path.join(folder, 'e2e.json');
  const grep = [...new Set(titles)].map(literally).join('|');
  await npmRun('e2e', [...files, '--grep', grep, '--reporter=list,json'], {
    ...env,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  return e2eRuns(reportIn(report, 'e2e'));
}

function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

/** Runs one script of package.json. What failed in it is for the table to say. */
function npmRun(name: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  return step(`\n== ${name}`, () =>
    show(process.execPath, ['--run', name, '--', ...args], { cwd: projectRoot, env }),
  );
}

function reportIn(file: string, name: string): string {
  if (!existsSync(file)) throw new PlainError(`Stopped: ${name} did not run.`);
  return readFileSync(file, 'utf8');
}

function readTold(file: string): Told[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line): Told => JSON.parse(line));
}
