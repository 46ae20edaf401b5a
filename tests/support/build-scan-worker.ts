import { bundleWorker } from './bundle-worker.ts';
import { scanWorker } from './scan-worker-url.ts';

export const { setup, teardown } = bundleWorker(...scanWorker);
