import { bundleWorker } from './bundle-worker.ts';
import { listWorker } from './list-worker-url.ts';

export const { setup, teardown } = bundleWorker(...listWorker);
