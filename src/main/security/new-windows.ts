import type { WebContents } from 'electron';

/** No page opens a window of its own (Electron security checklist, 14). */
export const forbidNewWindows = (contents: WebContents): void =>
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
