import type { WebContents } from 'electron';

/** The page never leaves its document: not by a link, a form, a drop or a redirect (checklist, 13). */
export function forbidNavigation(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
