import type { Launch } from '../../scripts/launch.ts';

/** What `npm run e2e` has prepared, for tests and for what they start. */
export function readLaunch(): Omit<Launch, 'stop'> {
  const json = process.env['CASETABLE_LAUNCH'];
  if (json === undefined) throw new Error('Start these tests with: npm run e2e');
  return JSON.parse(json);
}
