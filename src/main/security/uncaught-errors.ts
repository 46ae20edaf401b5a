import type { App, Dialog } from 'electron';
import { logError } from '../log.ts';

/**
 * Electron would show what nobody caught with its text and its stack, and Node would print both: they
 * may hold what somebody typed. An open transaction is rolled back when the store is opened next.
 */
export function endOnUncaughtError(app: App, dialog: Pick<Dialog, 'showErrorBox'>): void {
  process.on('unhandledRejection', (error) => logError('rejection', error));
  process.on('uncaughtException', (error) => {
    logError('uncaught', error);
    dialog.showErrorBox('Casetable has stopped', 'What was saved is safe. Start Casetable again.');
    app.exit(1);
  });
}
