import type { App } from 'electron';
import { forbidNavigation } from './navigation.ts';
import { forbidNewWindows } from './new-windows.ts';
import { forbidPeerConnections } from './peer-connections.ts';
import { forbidWebviews } from './webviews.ts';

/** Every page is guarded as it is made, whoever makes it. Must run before the app is ready. */
export function guardEveryPage(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    forbidNavigation(contents);
    forbidNewWindows(contents);
    forbidWebviews(contents);
    forbidPeerConnections(contents);
  });
}
