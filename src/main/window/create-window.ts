import { join } from 'node:path';
import { BrowserWindow, type Session } from 'electron';
import { appPage } from '../security/app-scheme.ts';
import { windowGround } from './colour-scheme.ts';

type Options = { readonly outFolder: string; readonly devTools: boolean };

/** The one window. Its title never carries a name: it is seen in the taskbar and by who passes. */
export function createWindow(session: Session, { outFolder, devTools }: Options): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Casetable',
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    backgroundColor: windowGround(),
    autoHideMenuBar: true,
    webPreferences: {
      session,
      devTools,
      preload: join(outFolder, 'preload', 'index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      // A hidden window must still run the clock of a case.
      backgroundThrottling: false,
    },
  });
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  void window.loadURL(appPage);
  return window;
}
