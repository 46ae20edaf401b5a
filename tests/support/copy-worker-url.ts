import { workerUrl } from './worker-url.ts';

export const copyWorker = ['rotate-copy', 'src/main/store/rotate-copy-worker.ts'] as const;

export const copyWorkerUrl = workerUrl(...copyWorker);
