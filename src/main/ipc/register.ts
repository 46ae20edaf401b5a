import { ipcMain, type BrowserWindow } from 'electron';
import { CALL_CHANNEL, EVENT_CHANNEL } from '../../shared/ipc/bridge.ts';
import { isBeingRenewed } from '../window/renew-page.ts';
import { isTrustedSender } from '../security/sender.ts';
import type { Dispatch } from './dispatcher.ts';
import type { Emit } from './services.ts';

/** The only use of `ipcMain`: one channel, open to the app's own page alone. */
export function registerCalls(dispatch: Dispatch): void {
  ipcMain.handle(CALL_CHANNEL, async (event, name: unknown, input: unknown) => {
    if (!isTrustedSender(event)) throw new Error('Refused');
    return JSON.stringify(await dispatch(name, input));
  });
}

/** Sends events to the window that is there when they happen. */
export const createEmitter =
  (currentWindow: () => BrowserWindow | null): Emit =>
  (name, payload) => {
    const window = currentWindow();
    // Between two processes there is no page that could hear it.
    if (window === null || window.isDestroyed() || isBeingRenewed(window.webContents)) return;
    window.webContents.send(EVENT_CHANNEL, name, payload);
  };
