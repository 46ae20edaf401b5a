import { execFile } from 'node:child_process';

/**
 * A core dump would hold the open store's key and pages in clear. Node cannot set limits itself, so on
 * Linux the system's own command does it. The limit is 1 byte and not 0, because 0 does not stop a dump
 * that is piped to a program, and 1 does (https://github.com/torvalds/linux/blob/master/fs/coredump.c).
 * macOS writes none unless somebody asked for it; what Windows keeps of a crash its settings decide.
 */
export function forbidCoreDumps(platform: NodeJS.Platform, pid: number): void {
  if (platform !== 'linux') return;
  // Where the command is missing nothing is lost but this: most systems keep no dump by themselves.
  execFile('/usr/bin/prlimit', ['--core=1:1', '--pid', String(pid)], () => undefined);
}
