import { workerUrl } from './worker-url.ts';

export const verifyWorker = ['verify-copy', 'src/main/store/verify-copy-worker.ts'] as const;

export const verifyWorkerUrl = workerUrl(...verifyWorker);
