import { pathToFileURL } from 'node:url';

/** Where the tests' setup says that it put the bundle of a thread. */
export const workerVariable = (name: string): string =>
  `CASETABLE_WORKER_${name.toUpperCase().replaceAll('-', '_')}`;

/** The thread of this name: bundled in tests, from its source in scripts, which start it once. */
export function workerUrl(name: string, source: string): URL {
  const bundled = process.env[workerVariable(name)];
  return bundled === undefined
    ? new URL(`../../${source}`, import.meta.url)
    : pathToFileURL(bundled);
}
