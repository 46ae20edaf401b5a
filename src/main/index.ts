import { app, type BrowserWindow, dialog } from 'electron';
import { registerAppScheme } from './security/app-scheme.ts';
import { forbidCoreDumps } from './security/core-dumps.ts';
import { endForSwitch } from './security/debugging.ts';
import { guardEveryPage } from './security/every-page.ts';
import { guardEverySession } from './security/every-session.ts';
import { forbidNetwork } from './security/network.ts';
import { becomeSingleInstance } from './security/single-instance.ts';
import { endOnUncaughtError } from './security/uncaught-errors.ts';
import { start } from './start.ts';

let window: BrowserWindow | null = null;

endOnUncaughtError(app, dialog);
// Before the sandbox is asked for, which would hide that it was to be left out.
const isRefused = endForSwitch(app, dialog);
forbidCoreDumps(process.platform, process.pid);
app.enableSandbox();
registerAppScheme();
forbidNetwork(app);
guardEverySession(app);
guardEveryPage(app);

if (!isRefused && becomeSingleInstance(app, () => window)) {
  // An ES module must not await `whenReady` at the top: Electron waits for the module first.
  void app.whenReady().then(() => {
    window = start(() => window);
    window.on('closed', () => {
      window = null;
    });
  });
  app.on('window-all-closed', () => app.quit());
}
