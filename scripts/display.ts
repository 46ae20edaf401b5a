import { spawn } from 'node:child_process';
import { atExit, PlainError } from './child.ts';

export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/** Starts a virtual display on a free number; it ends with the script if not before. */
export async function startVirtualDisplay(): Promise<{ name: string; stop: () => void }> {
  // -ac, because the app may run as another user than the one who starts the display.
  const args = ['-displayfd', '3', '-ac', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'];
  const server = spawn('Xvfb', args, {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    // Else Ctrl+C would take the display away before the app has ended.
    detached: true,
  });
  const stop = atExit(() => server.kill());
  let complaint = '';
  server.stderr?.on('data', (chunk: Buffer) => (complaint = (complaint + chunk).slice(-1000)));
  const number = await new Promise<string>((resolve, reject) => {
    server.stdio[3]?.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
    server.once('error', reject);
    server.once('exit', () => reject(new PlainError(`Xvfb did not start:\n${complaint}`)));
  });
  return { name: `:${number}`, stop };
}
