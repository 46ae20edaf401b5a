import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { constants } from 'node:os';

const running = new Set<ChildProcess>();
const cleanups = new Set<() => void>();
let interrupted = false;
const onWindows = process.platform === 'win32';

/** An error whose message is all that a person needs; `runScript` prints it without a stack. */
export class PlainError extends Error {}

/** Runs one script: its exit code, its errors, and an end of its children when it is interrupted. */
export function runScript(work: () => Promise<number>): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void stopChildren(signal));
  }
  process.on('exit', () => {
    for (const cleanup of cleanups) cleanup();
  });
  work().then(
    (code) => {
      if (!interrupted) process.exit(code);
    },
    (error: unknown) => {
      if (interrupted) return;
      const text = error instanceof PlainError ? error.message : describe(error);
      process.stderr.write(`\n${text}\n`);
      process.exit(1);
    },
  );
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Does `work` when the script ends, however it ends; the answer does it at once instead. */
export function atExit(work: () => void): () => void {
  const once = () => {
    if (cleanups.delete(once)) work();
  };
  cleanups.add(once);
  return once;
}

/** Runs a command with its output on the screen and answers its exit code. */
export function show(command: string, args: string[], options: SpawnOptions = {}): Promise<number> {
  const child = track(command, args, { stdio: 'inherit', ...options });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/** Runs a command in silence; when it fails, the end of its output is the error. */
export function run(command: string, args: string[], options: SpawnOptions = {}): Promise<void> {
  const child = track(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-20_000);
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new PlainError(`${command}: ${error.message}`)));
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new PlainError(`${command} failed (exit ${code}):\n${output.trimEnd()}`));
    });
  });
}

/** What a command prints, or null when it is missing or fails. */
export function answerOf(command: string, args: string[], env = process.env): string | null {
  const result = spawnSync(command, args, { encoding: 'utf8', env });
  return result.status === 0 ? result.stdout.trim() : null;
}

function track(command: string, args: string[], options: SpawnOptions): ChildProcess {
  // A process group of its own, so that one signal reaches the child and all that it started.
  const child = spawn(command, args, { ...options, detached: !onWindows });
  running.add(child);
  child.once('close', () => running.delete(child));
  return child;
}

async function stopChildren(signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP'): Promise<void> {
  interrupted = true;
  const children = [...running];
  const closed = children.map((child) => new Promise((resolve) => child.once('close', resolve)));
  for (const child of children) signalGroup(child, signal);
  await Promise.race([Promise.all(closed), new Promise((resolve) => setTimeout(resolve, 5000))]);
  for (const child of running) signalGroup(child, 'SIGKILL');
  process.exit(128 + constants.signals[signal]);
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (onWindows) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It ended between the look and the signal.
  }
}
