import type { Launch } from '../../scripts/launch.ts';

/** What `npm run e2e` has prepared, for tests and for what they start. */
export function readLaunch(): Omit<Launch, 'stop'> {
  const json = process.env['CASETABLE_LAUNCH'];
  if (json === undefined) throw new Error('Start these tests with: npm run e2e');
  const launch = JSON.parse(json) as Omit<Launch, 'stop'>;
  const seat = Number(process.env['TEST_PARALLEL_INDEX'] ?? 0) % launch.seats.length;
  return { ...launch, env: { ...launch.env, ...launch.seats[seat] } };
}
