import { pathToFileURL } from 'node:url';

/** Where the tests' setup put the bundled thread that reads lists. */
export const listWorkerVariable = 'CASETABLE_LIST_WORKER';

const bundled = process.env[listWorkerVariable];

/** The thread that reads lists: bundled in tests, from its source in scripts, which start it once. */
export const listWorkerUrl =
  bundled === undefined
    ? new URL('../../src/main/import/read-list-worker.ts', import.meta.url)
    : pathToFileURL(bundled);
