import type { App } from 'electron';
import { forbidDownloads } from './downloads.ts';
import { forbidPermissions } from './permissions.ts';
import { forbidRequests } from './requests.ts';
import { switchOffSpelling } from './spelling.ts';

/**
 * Every session is guarded as it is made: the one in use, the default one that Electron always makes,
 * and any that should ever be added. Must run before the app is ready.
 */
export function guardEverySession(app: App): void {
  app.on('session-created', (session) => {
    forbidPermissions(session);
    forbidRequests(session);
    forbidDownloads(session);
    switchOffSpelling(session);
  });
}
