import { workerUrl } from './worker-url.ts';

export const listWorker = ['read-list', 'src/main/import/read-list-worker.ts'] as const;

export const listWorkerUrl = workerUrl(...listWorker);
