import { workerUrl } from './worker-url.ts';

export const formWorker = ['read-form', 'src/main/import/form/read-form-worker.ts'] as const;

export const formWorkerUrl = workerUrl(...formWorker);
