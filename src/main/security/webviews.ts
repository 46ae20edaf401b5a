import type { WebContents } from 'electron';

/** No page holds another page with rights of its own (Electron security checklist, 11 and 12). */
export const forbidWebviews = (contents: WebContents): void => {
  contents.on('will-attach-webview', (event) => event.preventDefault());
};
