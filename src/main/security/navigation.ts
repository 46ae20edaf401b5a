import type { WebContents } from 'electron';
import { appOrigin } from './app-scheme.ts';

/**
 * The page never leaves its document: not by a link, a form, a drop or a redirect (checklist, 13). It
 * may only load itself again, which is how a person goes on after a fault on the screen.
 */
export function forbidNavigation(contents: WebContents): void {
  const isReload = (url: string): boolean =>
    url === contents.getURL() && url.startsWith(`${appOrigin}/`);

  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isReload(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
}
