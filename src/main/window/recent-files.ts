import type { App } from 'electron';

/**
 * The names of files that somebody opened or saved are nobody else's business. Casetable adds none to
 * the system's lists of recent files and jumps, and clears what the system may have kept for it.
 */
export function forgetRecentFiles(app: App, platform: NodeJS.Platform): void {
  if (platform === 'win32') app.setJumpList([]);
  if (platform !== 'linux') app.clearRecentDocuments();
}
