import type { Area } from '../../lib/ipc.ts';

/** What a change to an entry may touch. */
export const recordAreas: readonly Area[] = [
  'entries',
  'persons',
  'cases',
  'today',
  'bin',
  'search',
  'history',
];
