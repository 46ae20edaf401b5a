import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { atExit, PlainError, run, runScript, show } from './child.ts';
import { projectRoot } from './folders.ts';
import { needsOf } from './launch.ts';
import { say, step } from './progress.ts';
import { findRuntime } from './runtime.ts';
import { documentTools, ensureInstalled } from './system-packages.ts';
import { sumOf, vitestCount, e2eCount, type TestCount } from './test-count.ts';

/** What says nothing when all is well. The checks of a lane follow each other; the lanes run side by side. */
const lanes = [
  ['format:check', 'lint'],
  ['types', 'licences'],
];
const moreLanes = [['deadcode'], ['layers']];

/** `npm test`: every check in the order that fails soonest; `--fast` leaves the slow ones out. */
runScript(async () => {
  const fast = process.argv.includes('--fast');
  const reports = mkdtempSync(path.join(tmpdir(), 'casetable-tests-'));
  atExit(() => rmSync(reports, { recursive: true, force: true }));

  await sideBySide(lanes);
  const counts = [await vitest('unit', reports)];
  if (!fast) {
    await ensureInstalled([...needsOf(await findRuntime()), documentTools]);
    await sideBySide(moreLanes);
    counts.push(await vitest('integration', reports));
    await check('build');
    counts.push(await e2e(path.join(reports, 'e2e.json')));
  }
  say(`\n${sumOf(counts)}`);
  return 0;
});

async function vitest(name: 'unit' | 'integration', reports: string): Promise<TestCount> {
  const report = path.join(reports, `${name}.json`);
  await check(name, ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
  return atLeastOne(name, vitestCount(readFileSync(report, 'utf8')));
}

async function e2e(report: string): Promise<TestCount> {
  await check('e2e', ['--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: report });
  return atLeastOne('e2e', e2eCount(readFileSync(report, 'utf8')));
}

/** Waits for every lane, and then tells all that failed at once. */
async function sideBySide(checks: readonly (readonly string[])[]): Promise<void> {
  const ended = await Promise.allSettled(checks.map(inTurn));
  const failed = ended.filter((lane) => lane.status === 'rejected');
  if (failed.length === 0) return;
  throw new PlainError(failed.map(({ reason }) => messageOf(reason)).join('\n\n'));
}

async function inTurn(names: readonly string[]): Promise<void> {
  for (const name of names) {
    await step(`== ${name}`, () =>
      run(process.execPath, ['--run', name], { cwd: projectRoot }).catch((error: unknown) => {
        throw new PlainError(`Stopped: ${name} failed.\n${messageOf(error)}`);
      }),
    );
  }
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** Runs one script of package.json and stops everything when it fails. */
async function check(
  name: string,
  args: string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<void> {
  await step(`\n== ${name}`, async () => {
    const options = { cwd: projectRoot, env: { ...process.env, ...env } };
    const code = await show(process.execPath, ['--run', name, '--', ...args], options);
    if (code !== 0) throw new PlainError(`Stopped: ${name} failed (exit ${code}).`);
  });
}

function atLeastOne(name: string, count: TestCount): TestCount {
  if (count.passed === 0) throw new PlainError(`Stopped: ${name} ran no test.`);
  return count;
}
