import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { atExit, PlainError, runScript, show } from './child.ts';
import { projectRoot } from './folders.ts';
import { needsOf } from './launch.ts';
import { say, step } from './progress.ts';
import { findRuntime } from './runtime.ts';
import { documentTools, ensureInstalled } from './system-packages.ts';
import { sumOf, vitestCount, e2eCount, type TestCount } from './test-count.ts';

/** `npm test`: every check in the order that fails soonest; `--fast` leaves the slow ones out. */
runScript(async () => {
  const fast = process.argv.includes('--fast');
  const reports = mkdtempSync(path.join(tmpdir(), 'casetable-tests-'));
  atExit(() => rmSync(reports, { recursive: true, force: true }));

  for (const name of ['format:check', 'lint', 'types', 'licences']) await check(name);
  const counts = [await vitest('unit', reports)];
  if (!fast) {
    await ensureInstalled([...needsOf(await findRuntime()), documentTools]);
    for (const name of ['deadcode', 'layers']) await check(name);
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
