import { app, type BrowserWindow } from 'electron';
import { forbidNetwork } from './security/network.ts';
import { becomeSingleInstance } from './security/single-instance.ts';
import { registerAppScheme } from './security/app-scheme.ts';
import { start } from './start.ts';

let window: BrowserWindow | null = null;

app.enableSandbox();
registerAppScheme();
forbidNetwork(app);

if (becomeSingleInstance(app, () => window)) {
  // An ES module must not await `whenReady` at the top: Electron waits for the module first.
  void app.whenReady().then(() => {
    window = start(() => window);
    window.on('closed', () => {
      window = null;
    });
  });
  app.on('window-all-closed', () => app.quit());
}
