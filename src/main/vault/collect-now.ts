import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Key objects overwrite what they hold when they are freed, and V8 frees them when it next collects,
 * which may be hours away in an app that nobody uses: after a lock it is now.
 */
export function collectNow(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('globalThis.gc');
  if (typeof collect === 'function') collect();
}
