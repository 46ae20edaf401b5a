import { type App, BrowserWindow } from 'electron';

export type ContentProtection = {
  /** Lets the windows be seen in a shared screen, or takes them out of it again. */
  readonly share: (isShared: boolean) => void;
};

/**
 * Asks the system to leave every window out of screenshots, recordings and shared screens. Windows
 * does (https://learn.microsoft.com/windows/win32/api/winuser/nf-winuser-setwindowdisplayaffinity);
 * macOS does for older ways of capture only, and from macOS 15 on most programs use the newer one;
 * Linux does not at all. `screenState` says so to the person. The system's own dialogs are not ours to
 * protect anywhere.
 *
 * @param tell is told whenever sharing begins or ends
 */
export function protectContent(app: App, tell: (isShared: boolean) => void): ContentProtection {
  let isShared = false;
  const protect = (window: BrowserWindow): void => window.setContentProtection(!isShared);
  const share = (wanted: boolean): void => {
    if (wanted === isShared) return;
    isShared = wanted;
    BrowserWindow.getAllWindows().forEach(protect);
    tell(isShared);
  };

  app.on('browser-window-created', (_event, window) => {
    protect(window);
    // Some versions lose it when the window was hidden: https://github.com/electron/electron/issues/45844
    window.on('show', () => protect(window));
    window.on('restore', () => protect(window));
    // A page that is loaded anew does not know of any sharing, so its banner would be missing.
    window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) share(false);
    });
  });
  return { share };
}
