import { workerUrl } from './worker-url.ts';

export const scanWorker = ['scan-pages', 'src/main/store/page-scan-worker.ts'] as const;

export const scanWorkerUrl = workerUrl(...scanWorker);
